export interface Instruction {
  readonly name: string
  readonly words: string
}

/** A stage of a Containerfile, by its name or number. */
export interface Stage {
  readonly name: string
  readonly instructions: readonly Instruction[]
}

/** Reads as much of the format as ours uses: no heredocs, no escapes but a backslash at the end of a line. */
export function readContainerfile(text: string): readonly Stage[] {
  const lines = text
    .replaceAll(/^\s*#.*$/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const instructions = lines.map((line): Instruction => {
    const [name = '', ...words] = line.split(/\s+/)
    return { name: name.toUpperCase(), words: words.join(' ') }
  })
  const starts = instructions.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []))
  return starts.map((start, index) => {
    const [, name = String(index)] = /\bAS\s+(\S+)$/i.exec(instructions[start]?.words ?? '') ?? []
    return { name, instructions: instructions.slice(start + 1, starts[index + 1]) }
  })
}

/** What `ENV` sets in a stage. */
export function environmentOf({ instructions }: Stage): Readonly<Record<string, string>> {
  const words = instructions.filter(({ name }) => name === 'ENV').flatMap((each) => each.words.split(/\s+/))
  return Object.fromEntries(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]))
}

/** Whether a path of the project is left out by `.dockerignore`: names of folders and files, with `*` for part of a name. */
export function ignoredBy(text: string): (path: string) => boolean {
  const patterns = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => new RegExp(`^${line.replaceAll('.', String.raw`\.`).replaceAll('*', '[^/]*')}(?:/|$)`))
  return (path) => patterns.some((pattern) => pattern.test(path))
}
