// Types are checked by tsc; here only what hinders people who use a keyboard or a screen reader.
import parser from '@typescript-eslint/parser'
import a11y from 'eslint-plugin-jsx-a11y'

const strict = a11y.flatConfigs.strict

export default [
  {
    ...strict,
    files: ['src/**/*.tsx'],
    languageOptions: { ...strict.languageOptions, parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...strict.rules,
      'jsx-a11y/no-noninteractive-element-to-interactive-role': ['error', { table: ['grid'] }], // the heat map: a table that arrows walk through
      // What scrolls must be reachable without a mouse, so these take the focus (axe: scrollable-region-focusable).
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'table'] }],
    },
  },
]
