import tseslint from 'typescript-eslint'

const typed = {
  languageOptions: {
    parserOptions: {
      project: ['packages/*/tsconfig.json', 'tsconfig.test.json'],
      tsconfigRootDir: import.meta.dirname
    }
  }
}

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', 'coverage/', '.cache/', '**/*.d.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, typed],
    rules: {
      // Numbers and booleans read well in messages.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A side effect as the whole arrow function is the usual form of a short callback.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A leading underscore marks what is taken apart only to be left out.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true }
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }]
    }
  },
  {
    // In Node and in browsers, without a file system: nothing of Node's in the engine.
    files: ['packages/core/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'The engine also runs in browsers.' }] }
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'console', '__dirname']
    }
  },
  {
    // What nobody waits for goes through wire/work.ts: a rejection that nobody hears of would end the server.
    files: ['packages/language-server/src/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }] }
  },
  {
    // Tests read what a command printed, which no type describes.
    files: ['**/test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off'
    }
  },
  {
    // What the build wrote is read back with the types that it was written with.
    files: ['packages/core/src/compile/serialize.ts', 'packages/core/src/rules.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off'
    }
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.recommended, tseslint.configs.disableTypeChecked]
  },
  {
    // CommonJS, whose loader takes less time to start: `package.json` beside them says so
    files: ['packages/*/bin/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' }
  }
)
