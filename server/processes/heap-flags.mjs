// Read by `scripts/run.mjs` on versions of Node that know no TypeScript.

/**
 * The most that a process of the site may keep of JavaScript, in megabytes. V8 lets a heap grow to four times what lives in it
 * where it may have 4 GB, as on a machine with 16, and to less than twice where it may have this much: with 10,000 stories a
 * process has 300 MB. What NODE_OPTIONS says does not count: `--max-old-space-size` after it does.
 */
const oldGeneration = 1280

/**
 * The half of V8's young generation, in megabytes: with its own choice (16, doubled as it likes) a busy lake and Next held
 * 280 MB more and were no quicker.
 */
const youngGeneration = 8

/** With which Node is started for a process of the site. */
export const heapFlags = [`--max-old-space-size=${oldGeneration}`, `--max-semi-space-size=${youngGeneration}`]
