/** Whether the `directives` of a configuration have the shape of directives; each part of a wrong shape is reported. */

import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { attributeTypes } from '../model/site-directive.ts';
import { configShape } from './mistakes.ts';

type Unknown = Readonly<Record<string, unknown>>;

export function directiveMistakes(directives: unknown, place: Place): readonly Diagnostic[] {
  if (directives === undefined) return [];
  if (!isObject(directives)) return [configShape('directives', 'an object of directives by name', place)];
  return Object.entries(directives).flatMap(([name, directive]) =>
    shapeOf(name, directive).map(([path, form]) => configShape(`directives.${path}`, form, place)),
  );
}

/** What is wrong of one: where, and what it must be. */
function shapeOf(name: string, directive: unknown): readonly (readonly [path: string, form: string])[] {
  if (!/^x-[a-z][a-z0-9-]*$/.test(name)) return [[name, 'called x- and a word in lower case, such as x-recipe']];
  if (!isObject(directive)) return [[name, 'an object']];
  const { form, label, attributes = {}, example, assets = [], page, feed, text } = directive;
  const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
  const isFunction = (value: unknown): boolean => typeof value === 'function';
  const rules = isObject(attributes) ? Object.entries(attributes) : [];
  const parts: readonly (readonly [part: string, isRight: boolean, form: string])[] = [
    ['form', form === 'leaf' || form === 'container', 'leaf or container'],
    [
      'label',
      label === undefined || ['none', 'optional', 'required'].includes(String(label)),
      'none, optional or required',
    ],
    ['attributes', isObject(attributes), 'an object of rules by name'],
    ...rules.map(([key, rule]) => [`attributes.${key}`, isRule(rule), ruleForm] as const),
    ['example', isText(example), 'a text'],
    ['assets', Array.isArray(assets) && assets.every(isText), 'a list of names'],
    ['page', isFunction(page), 'a function'],
    ['feed', feed === undefined || isFunction(feed), 'a function'],
    ['text', isFunction(text), 'a function'],
  ];
  return parts.filter(([, isRight]) => !isRight).map(([part, , wanted]) => [`${name}.${part}`, wanted] as const);
}

const ruleForm = `an object with a \`doc\` and a \`type\`: ${attributeTypes.join(', ')}, of which choice needs \`values\``;

function isRule(rule: unknown): boolean {
  if (!isObject(rule) || typeof rule.doc !== 'string') return false;
  if (!attributeTypes.some((type) => type === rule.type)) return false;
  return rule.type !== 'choice' || (Array.isArray(rule.values) && rule.values.length > 0);
}

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
