// Plain JavaScript: `scripts/run.mjs` reads it on versions of Node that know no TypeScript.

/**
 * The half of V8's young generation, in megabytes: with its own choice (16, doubled as it likes) a busy lake and Next held
 * 280 MB more and were no quicker.
 */
const youngGeneration = 8

/** An operator who needs more says so as everywhere in Node, and what is said here would come before it. */
const isSaid = /--max[-_]old[-_]space[-_]size/.test(process.env.NODE_OPTIONS ?? '')

/**
 * V8 lets a heap grow to four times what lives in it where it may have 4 GB, which is its own choice on a machine with 16, and to
 * half as much again where it may have this much.
 * @param {number} oldGeneration megabytes
 */
const flags = (oldGeneration) => [...(isSaid ? [] : [`--max-old-space-size=${oldGeneration}`]), ...developmentHeap]

/** With which Node is started for what compiles pages when they are asked for. */
export const developmentHeap = [`--max-semi-space-size=${youngGeneration}`]

/** With which Node is started for a process that has all content, or an index of it: 300 MB with 10,000 stories. */
export const contentHeap = flags(1024)

/** The same for one that keeps pages, of which it has 300 MB at most. */
export const pagesHeap = flags(640)
