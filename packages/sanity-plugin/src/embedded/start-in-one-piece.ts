/**
 * A Vite plugin for `sanity.cli.ts`: what a Studio needs before it shows anything comes in one file.
 *
 * Vite gives a file to each set of modules that different lazy parts share: with Sanity 6 these are
 * some two hundred, most of them one icon each, and the browser asks, checks and compiles each. They
 * are all needed at once, so that splitting them keeps nothing back. Lazy parts stay lazy.
 */
export const startInOnePiece = () => ({
  name: 'stepzero-start-in-one-piece',
  config: () => ({
    build: {
      rolldownOptions: {
        output: {codeSplitting: {groups: [{name: 'studio', tags: ['$initial' as const]}]}},
      },
    },
  }),
})
