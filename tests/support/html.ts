/** Reading HTML in tests: the tree that a browser makes of it, through parse5. */

export interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

/** All elements of a name, in document order. */
export function elements(node: HtmlNode, name: string): readonly HtmlNode[] {
  const found: HtmlNode[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.nodeName === name) found.push(next);
    waiting.push(...[...(next.childNodes ?? [])].reverse());
  }
  return found;
}

export function attribute(node: HtmlNode, name: string): string | undefined {
  return node.attrs?.find((known) => known.name === name)?.value;
}

export function textOf(node: HtmlNode): string {
  return node.value ?? (node.childNodes ?? []).map(textOf).join('');
}
