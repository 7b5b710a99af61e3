// Who may import whom, as docs/ and the rooms of src/ say. Run by `npm run check`.

const TEST = '\\.test\\.tsx?$';
const PACKAGES = '^node_modules/';

/** A rule that refuses every import of `from` but those named. */
function only(name, comment, from, to) {
  return {
    name,
    comment,
    severity: 'error',
    from: { pathNot: TEST, ...from },
    to: { pathNot: [...to] },
  };
}

/** A rule that refuses the imports named. */
function never(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

export default {
  forbidden: [
    never('no-cycle', 'Two files that need each other are one file.', {}, { circular: true }),
    never('no-missing', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    only('domain-is-pure', 'The rules know nothing but rules and the calendar.', { path: '^src/domain/' }, [
      '^src/domain/',
      `${PACKAGES}(@types/)?luxon/`,
    ]),
    only(
      'engines-stand-alone',
      'An engine knows itself, the shared rules and small index libraries.',
      { path: '^src/engines/([^/]+)/' },
      ['^src/engines/$1/', '^src/domain/shared/', `${PACKAGES}(kdbush|fflate|highs)/`],
    ),
    only('web-is-only-looks', 'Components know words and shapes.', { path: '^src/web/' }, [
      '^src/web/',
      '^src/domain/shared/',
      `${PACKAGES}hono/`,
    ]),
    only(
      'platform-never-an-area',
      'The ground carries the areas, not the other way.',
      { path: '^src/platform/' },
      [
        '^src/platform/',
        '^src/domain/',
        PACKAGES,
        // node: modules have a rule of their own.
        '^(node:)?[a-z_/]+$',
      ],
    ),
    only(
      'areas-by-their-front-door',
      'Another area is known by its index only.',
      { path: '^src/areas/([^/]+)/' },
      [
        '^src/areas/$1/',
        '^src/areas/[^/]+/index\\.ts$',
        '^src/domain/',
        '^src/engines/[^/]+/index\\.ts$',
        '^src/platform/',
        '^src/web/',
        PACKAGES,
        '^(node:)?[a-z_/]+$',
      ],
    ),
    never(
      'nobody-imports-notifications',
      'Notifications listen to the outbox.',
      { path: '^src/areas/', pathNot: '^src/areas/notifications/' },
      { path: '^src/areas/notifications/' },
    ),
    never(
      'sql-in-queries-and-stores-only',
      'In an area only *.queries.ts and *.store.ts speak SQL.',
      { path: '^src/areas/', pathNot: ['\\.(queries|store)\\.ts$', TEST] },
      { path: `${PACKAGES}(kysely|pg|@electric-sql)/` },
    ),
    never(
      'pages-are-props-in-markup-out',
      'A page or step does nothing but show what it is given.',
      { path: '^src/(areas|web)/.*\\.(page|step)\\.tsx$' },
      { path: ['^src/platform/', '\\.(store|routes|api)\\.tsx?$'] },
    ),
    never(
      'pages-ask-nothing',
      'A page may name the type of a row; it never runs a query.',
      { path: '^src/(areas|web)/.*\\.(page|step)\\.tsx$' },
      { path: '\\.queries\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'node-at-the-edge-only',
      'Everything but the entries and platform/files runs on Workers too.',
      { path: '^src/', pathNot: ['^src/entry/', '^src/platform/files/', TEST] },
      { dependencyTypes: ['core'] },
    ),
    never(
      'src-never-tests',
      'What is delivered does not lean on its tests.',
      { path: '^src/', pathNot: TEST },
      { path: '^(tests|bench)/' },
    ),
    never(
      'delivered-packages-only',
      'A package that src/ needs is a dependency, not a tool.',
      { path: '^src/', pathNot: TEST },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    never(
      'entry-is-wiring',
      'Nobody leans on the wiring.',
      { path: '^src/', pathNot: '^src/entry/' },
      { path: '^src/entry/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
