/**
 * The libraries that charts are made with, loaded when the first chart is: few articles have one, and no build is to wait
 * for what it does not need.
 *
 * Node loads ES modules by `require` from 20.19 on, so nothing here has to wait.
 */

import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

export const scales = (): typeof import('d3-scale') => load('d3-scale');
export const shapes = (): typeof import('d3-shape') => load('d3-shape');
export const separated = (): typeof import('d3-dsv') => load('d3-dsv');
