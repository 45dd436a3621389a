import { dirname, extname, join } from 'node:path'

/**
 * The file of a script that is started as a process or thread of its own: TypeScript where the lake runs from its source,
 * JavaScript in the built package, as the module that starts it.
 * @param module `import.meta.filename` of that module
 * @param name of the script in the same folder, without its ending
 */
export function scriptBeside(module: string, name: string): string {
  return join(dirname(module), name + extname(module))
}
