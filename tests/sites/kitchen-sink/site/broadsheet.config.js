/** One directive of the site's own, as docs/plugins.md describes them. */
export default {
  directives: {
    'x-tide': {
      form: 'container',
      label: 'required',
      attributes: { height: { type: 'text', must: 'required', doc: 'In metres.' } },
      example: ':::x-tide[Wend Bridge]{height=2.6}\nHigh water at noon.\n:::',
      page: ({ label, height, children }, { element, inline, blocks }) =>
        element(
          'aside',
          { className: ['x-tide'] },
          element('p', {}, ...inline(label), `: ${height} m`),
          ...blocks(children),
        ),
      text: ({ label, height, children }, { inline, blocks }) => `${inline(label)}: ${height} m\n\n${blocks(children)}`,
    },
  },
};
