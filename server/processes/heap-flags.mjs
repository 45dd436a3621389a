// Plain JavaScript: `scripts/run.mjs` reads it on versions of Node that know no TypeScript.

/**
 * The most that a process of the site may keep of JavaScript, in megabytes. V8 lets a heap grow to four times what lives in it
 * where it may have 4 GB, which is its own choice on a machine with 16, and to less than twice where it may have this much. With
 * 10,000 stories a process has 300 MB.
 */
const oldGeneration = 1280

/**
 * The half of V8's young generation, in megabytes: with its own choice (16, doubled as it likes) a busy lake and Next held
 * 280 MB more and were no quicker.
 */
const youngGeneration = 8

/** An operator who needs more says so as everywhere in Node, and what is said here would come before it. */
const isSaid = /--max[-_]old[-_]space[-_]size/.test(process.env.NODE_OPTIONS ?? '')

/** With which Node is started for a process of the site. */
export const heapFlags = [
  ...(isSaid ? [] : [`--max-old-space-size=${oldGeneration}`]),
  `--max-semi-space-size=${youngGeneration}`,
]
