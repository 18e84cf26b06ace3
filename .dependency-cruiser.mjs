/** Which rooms a room may import from. What is not listed is forbidden. */
const MAY_IMPORT = {
  'packages/bundle': [],
  'packages/self-check': [],
  'packages/lake': [],
  'packages/proof': [],
  'packages/content-model': ['self-check'],
  'packages/journey': ['content-model'],
  'packages/content': ['content-model', 'journey'],
  'packages/sanity-plugin': ['content-model', 'self-check', 'journey'],
  'packages/publish': ['content'],
  studio: ['sanity-plugin'],
  site: ['content', 'content-model', 'journey', 'self-check'],
}

const escaped = (path) => path.replaceAll('/', String.raw`\/`)

const oneWay = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `imports-of-${room.replace('/', '-')}`,
  comment: `${room} imports ${allowed.length === 0 ? 'no package' : allowed.join(', ')}.`,
  severity: 'error',
  from: {path: `^${escaped(room)}/`},
  to: {
    path: '^(packages/|site/|studio/|test/)',
    pathNot: [room, ...allowed.map((name) => `packages/${name}`)].map(
      (path) => `^${escaped(path)}/`,
    ),
  },
}))

export default {
  forbidden: [
    ...oneWay,
    {
      name: 'no-cycles',
      comment: 'A cycle has no order in which it can be understood.',
      severity: 'error',
      from: {},
      to: {circular: true, viaOnly: {dependencyTypesNot: ['type-only']}},
    },
    {
      name: 'public-names-only',
      comment: 'A package is reached by its public name, never by a path into it.',
      severity: 'error',
      from: {path: '^(packages/[^/]+|site|test|studio)/'},
      to: {
        path: '^(packages/[^/]+|site|studio)/',
        pathNot: '^$1/',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'runs-in-a-browser',
      comment: 'content-model, self-check and journey run in browser and Node alike.',
      severity: 'error',
      from: {
        path: '^packages/(content-model|self-check|journey)/src/',
        pathNot: String.raw`\.test\.ts$`,
      },
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'nothing-imports-the-studio',
      severity: 'error',
      from: {pathNot: '^studio/'},
      to: {path: '^studio/'},
    },
    {
      name: 'tests-stay-out-of-the-product',
      severity: 'error',
      from: {path: '^(packages/[^/]+/src|site/src)/', pathNot: String.raw`\.test\.ts$|/testing/`},
      to: {path: String.raw`\.test\.ts$|^test/|/testing/`},
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: {couldNotResolve: true, pathNot: '^astro:|^virtual:'},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    exclude: {path: String.raw`(^|/)(node_modules|\.app|\.astro|dist)/|^test/bench/peers/`},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
