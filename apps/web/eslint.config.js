// What the compiler cannot see: promises left alone, hooks misused, markup that keyboards and screen readers cannot use.
// Layout of the text is nobody's concern here.
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const pages = ['src/**/*.{ts,tsx}'];

export default defineConfig(
    { ignores: ['node_modules/', 'dist/', 'build/output/'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
        files: ['**/*.{ts,tsx}'],
        extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
            // `() => undefined` and `() => {}` say the same.
            '@typescript-eslint/no-empty-function': 'off',
            eqeqeq: 'error',
            'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
            'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
        },
    },
    {
        files: pages,
        extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
        rules: {
            // About the React Compiler, which is not used.
            'react-hooks/incompatible-library': 'off',
            // React writes attributes and text nodes; this would write markup from data.
            'no-restricted-syntax': [
                'error',
                { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Data is never markup.' },
            ],
            'no-restricted-globals': [
                'error',
                ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
                    name,
                    message: 'The page connects to nothing.',
                })),
                ...['indexedDB', 'sessionStorage'].map((name) => ({ name, message: 'The page stores no data.' })),
            ],
            // Strict mode does not allow grids and trees of cells, which WAI-ARIA's own patterns make of tables and lists.
            'jsx-a11y/no-noninteractive-element-to-interactive-role': [
                'error',
                {
                    ul: ['listbox', 'menu', 'radiogroup', 'tablist', 'tree'],
                    ol: ['listbox', 'menu', 'radiogroup', 'tablist', 'tree'],
                    li: ['menuitem', 'option', 'row', 'tab', 'treeitem'],
                    table: ['grid', 'treegrid'],
                    tr: ['row'],
                    td: ['gridcell'],
                    th: ['columnheader', 'rowheader'],
                    fieldset: ['radiogroup'],
                },
            ],
        },
    },
    {
        files: ['**/*.{js,mjs}'],
        languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
        rules: { eqeqeq: 'error', 'max-lines': ['error', { max: 350 }] },
    },
);
