const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** Who may know whom. Each rule names what it protects. */
export default {
  forbidden: [
    only('no-cycles', 'Arrows run one way: a circle has no part that can be understood first.', {}, { circular: true }),
    {
      ...only(
        'no-circles-of-folders',
        'A room can be read, and replaced, without the rooms that lean on it.',
        {},
        { circular: true },
      ),
      scope: 'folder',
    },
    only(
      'lake-stands-alone',
      'The lake is an HTTP API of its own; the site could be taken away.',
      { path: '^packages/lake/' },
      { path: '^(app|components|enhancements|lib|sanity|scripts|server)/' },
    ),
    only(
      'lake-without-site-packages',
      'The lake must run without Next, React and the Studio.',
      { path: '^packages/lake/' },
      { path: 'node_modules/(next|react|react-dom|sanity|next-sanity)/' },
    ),
    only(
      'lake-over-http',
      'The site reaches content by HTTP with the real client, so hosted Sanity is the same to it.',
      { path: '^(app|components|lib|sanity|scripts|server)/', pathNot: '^app/\\(studio\\)/' },
      { path: '^packages/lake/' },
    ),
    only(
      'studio-loads-its-end-of-the-lake',
      'What a Studio loads to reach the lake is made for browsers; the rest is a server.',
      { path: '^app/\\(studio\\)/' },
      { path: '^packages/lake/', pathNot: '^packages/lake/source/browser/' },
    ),
    only(
      'components-are-plain',
      'Components are markup from typed props: they never fetch.',
      { path: '^components/' },
      // What pictures are called, and what Presentation is told of a field, is no fetching.
      { path: '^(app|packages|server|sanity)/', pathNot: '^sanity/(image|preview/data-attribute)[.]ts$' },
    ),
    only(
      'server-without-studio',
      'It starts in a moment and holds little: what Studio is made of, and what commands need, stays out of it.',
      { path: '^server/' },
      { path: '^sanity/(schema|studio|seed|health|import|typegen)/' },
    ),
    only(
      'lib-is-the-ground-floor',
      'Everything stands on it: it leans on nothing of ours, nor on Studio.',
      { path: '^lib/' },
      { path: '^(app|components|enhancements|packages|sanity|scripts|server)/|node_modules/(react|sanity)/' },
    ),
    only(
      'site-without-schemas',
      'Schemas pull in the whole Studio.',
      { path: '^(app|components|lib)/', pathNot: '^app/\\(studio\\)/' },
      { path: '^sanity/(schema|studio|seed)/' },
    ),
    only(
      'private-queries-are-asked-by-few',
      'They name what was withdrawn, or records that nobody reads: readers’ pages never ask them.',
      {
        path: '^(app|components|lib|sanity|scripts)/',
        pathNot: '^app/api/addresses/|^sanity/(queries/private|preview|review|studio/[^/]+/queries)/',
      },
      { path: '^sanity/queries/private/' },
    ),
    only(
      'content-knows-no-pages',
      'Content, and what editors work with, would serve another web site as well.',
      { path: '^sanity/' },
      { path: '^(app|components|enhancements|server)/' },
    ),
    only(
      'schemas-are-sanity',
      'Commands and Studio read them without Next.',
      { path: '^sanity/schema/' },
      { path: 'node_modules/(next|next-sanity)/' },
    ),
    only(
      'studio-features-stand-apart',
      'A screen, dialog or badge belongs to one feature. What two of them show is in `parts`, what both know in `rules` or `queries`.',
      { path: '^sanity/studio/([^/]+)/' },
      { path: '^sanity/studio/[^/]+/ui/', pathNot: '^sanity/studio/$1/' },
    ),
    only(
      'studio-rules-come-first',
      'Rules are plain functions, tried without a browser; queries are tried on a lake. Neither knows how it is shown.',
      { path: '^sanity/studio/[^/]+/rules/' },
      { path: '^sanity/studio/[^/]+/(queries|ui)/|^sanity/studio/parts/.+[.]tsx$|node_modules/(react|@sanity/ui)/' },
    ),
    only(
      'studio-queries-before-ui',
      'What a feature asks of the content API, others may ask too; how it is shown is its own affair.',
      { path: '^sanity/studio/[^/]+/queries/' },
      { path: '^sanity/studio/[^/]+/ui/|node_modules/@sanity/ui/' },
    ),
    only(
      'pages-are-asked-by-the-server',
      'It starts them in a process of their own, and they answer HTTP: neither has the other in its memory.',
      { path: '^(app|enhancements)/' },
      { path: '^server/' },
    ),
    only(
      'front-before-any-origin',
      'The front speaks HTTP and stands before any site: what it knows of this one is the `Site` that it is given. Of the ground floor it takes plain helpers only.',
      { path: '^server/front/' },
      {
        path: '^(app|components|enhancements|lib|sanity)/|^server/(freshness|maintenance|preparation|processes|site)/|node_modules/(@sanity|next|next-sanity|react|sanity)/',
        pathNot: '^lib/message-of[.]ts$',
      },
    ),
    only(
      'enhancements-stand-alone',
      'Each is sent to browsers as the one file that it is.',
      { path: '^enhancements/' },
      { path: '.+' },
    ),
    only(
      'public-pages-without-editor-code',
      'What previews need must not reach readers.',
      { path: '^(app/\\(site\\)|components)/' },
      { path: '^app/\\((draft|review|studio)\\)/' },
    ),
    only(
      'node-runs-no-pages',
      'The server and the commands run in Node as they stand; pages need a bundler. They are asked for over HTTP.',
      { path: '^(scripts|server)/' },
      { path: '^(app|components)/' },
    ),
    only(
      'commands-are-started',
      'A command is the outermost thing there is: whatever it has that the site needs too belongs to a room below.',
      { path: '^(app|components|enhancements|lib|packages|sanity|server)/' },
      { path: '^scripts/' },
    ),
    only(
      'tests-stay-outside',
      'Production code and commands never lean on tests.',
      { path: '^(app|components|enhancements|lib|packages|sanity|scripts|server)/' },
      { path: '^__tests__/' },
    ),
    only(
      'no-test-leans-on-a-test',
      'Importing one would run it. What two of them share stands in `support`.',
      { path: '^__tests__/' },
      { path: '[.](test|spec)[.]tsx?$' },
    ),
    only(
      'journeys-come-from-outside',
      'They know the site by its addresses and its content, as readers and editors do; else they would pass where those fail.',
      { path: '^__tests__/e2e/' },
      {
        path: '^(app|components|enhancements|packages|sanity|server)/',
        // What to compare pages with; how the front is told from a stranger.
        pathNot: '^sanity/queries/(?!private/)|^server/front/front-secret[.]ts$',
      },
    ),
    only(
      'lake-tests-know-no-site',
      'The lake is tested as what it is: a server of its own, for any project.',
      { path: '^__tests__/packages/lake/' },
      {
        path: '^(app|components|enhancements|lib|sanity|server)/',
        // The longest filter that is really asked, to be narrowed by index.
        pathNot: '^lib/consent/readers-filter[.]ts$',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
}
