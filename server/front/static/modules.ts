import { digestOf, type FinishedPage } from '../answers/finished-page.ts'
import { encodings } from '../answers/encodings.ts'
import { modulesPath } from '../site/own-paths.ts'
import type { PageModule } from '../site/site.ts'

export interface Modules {
  /** The address of a module that the page at an address asks for; `undefined` where it may not run there. */
  addressFor(name: string, page: string): string | undefined
  /** A module as it is sent, by its address. */
  file(path: string): Promise<FinishedPage | undefined>
}

/** The modules of pages. Their addresses name their content, so they can be kept for good. */
export function pageModules(modules: readonly PageModule[]): Modules {
  const sources = modules.map((module) => {
    const body = Buffer.from(module.code)
    return { ...module, body, path: `${modulesPath}${digestOf(body)}/${module.name}.js` }
  })
  return {
    addressFor(name, page) {
      const [path = ''] = page.split('?')
      return sources.find((source) => source.name === name && source.mayRunOn(path))?.path
    },
    async file(path) {
      const body = sources.find((source) => source.path === path)?.body
      return (
        body && {
          status: 200,
          headers: { 'content-type': 'text/javascript; charset=utf-8' },
          digest: digestOf(body),
          bodies: await encodings(body, 11),
          version: 0,
          renderedAt: 0,
        }
      )
    },
  }
}
