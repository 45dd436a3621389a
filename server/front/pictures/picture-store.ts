import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { digestOf } from '../answers/finished-page.ts'

export interface Picture {
  readonly type: string
  readonly body: Buffer
  readonly digest: string
}

/** Pictures outlive a restart: making one takes far longer than reading it. */
export interface PictureStore {
  /**
   * @param file the name of the picture as it was uploaded, which all of its sizes and formats have in common
   * @param variant tells the size and format
   */
  get(file: string, variant: string): Promise<Picture | undefined>
  keep(file: string, variant: string, picture: Picture): Promise<void>
  /** Deletes all sizes and formats of a picture. */
  forget(file: string): Promise<void>
  /** Deletes those of all other pictures. */
  keepOnly(files: ReadonlySet<string>): Promise<void>
}

/** What is served as a picture, and how its file is called: of anything else nothing is kept or sent. */
const endings: ReadonlyMap<string, string> = new Map([
  ['image/avif', 'avif'],
  ['image/webp', 'webp'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/gif', 'gif'],
  ['image/svg+xml', 'svg'],
])
const types = new Map([...endings].map(([type, ending]) => [ending, type]))

export const isPictureType = (type: string): boolean => endings.has(type)

/**
 * Keeps pictures as files in a folder of their own, which may be deleted at any time. The ones asked for longest ago give
 * way to others. Several sites may share the folder: a file's name says what is in it, and it is there whole or not at all.
 * @param maxBytes of all files together
 */
export async function pictureStore(folder: string, maxBytes: number): Promise<PictureStore> {
  // Pictures of pages that are not public yet may be among them: they are for the user who runs the site alone.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  let surplus: string[] = []
  const sizes = new LRUCache<string, number>({
    maxSize: maxBytes,
    sizeCalculation: (size) => Math.max(size, 1),
    dispose: (_size, name, reason) => void (reason === 'evict' && surplus.push(name)),
  })
  const remove = async (names: readonly string[]) => {
    await Promise.all(names.map((name) => rm(join(folder, name), { force: true })))
  }
  const removeSurplus = () => {
    const names = surplus
    surplus = []
    return remove(names)
  }
  for (const { name, size } of await filesIn(folder)) sizes.set(name, size)
  await removeSurplus()
  const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24)
  const nameOf = (file: string, variant: string) => `${shortHash(file)}-${shortHash(variant)}`

  return {
    async get(file, variant) {
      const beginning = nameOf(file, variant)
      for (const [ending, type] of types) {
        const name = `${beginning}.${ending}`
        if (!sizes.has(name)) continue
        sizes.get(name)
        const body = await readFile(join(folder, name)).catch(() => null)
        if (body && body.length > 0) return { type, body, digest: digestOf(body) }
        sizes.delete(name)
      }
      return undefined
    },
    async keep(file, variant, { type, body }) {
      const ending = endings.get(type)
      if (ending === undefined) return
      const name = `${nameOf(file, variant)}.${ending}`
      const half = join(folder, `${name}.${process.pid}.tmp`)
      await writeFile(half, body, { mode: 0o600 })
      await rename(half, join(folder, name))
      sizes.set(name, body.length)
      await removeSurplus()
    },
    async forget(file) {
      const gone = [...sizes.keys()].filter((name) => name.startsWith(`${shortHash(file)}-`))
      for (const name of gone) sizes.delete(name)
      await remove(gone)
    },
    async keepOnly(files) {
      const hashes = new Set([...files].map(shortHash))
      const gone = [...sizes.keys()].filter((name) => !hashes.has(name.slice(0, name.indexOf('-'))))
      for (const name of gone) sizes.delete(name)
      await remove(gone)
    },
  }
}

/** Oldest first. What a power cut left half-written is taken away. */
async function filesIn(folder: string): Promise<{ name: string; size: number }[]> {
  const names = await readdir(folder)
  await Promise.all(
    names.filter((name) => name.endsWith('.tmp')).map((name) => rm(join(folder, name), { force: true })),
  )
  const files = await Promise.all(
    names
      .filter((name) => types.has(name.split('.').at(-1) ?? ''))
      .map(async (name) => ({
        name,
        ...(await stat(join(folder, name)).then(({ size, mtimeMs }) => ({ size, mtimeMs }))),
      })),
  )
  return files.toSorted((a, b) => a.mtimeMs - b.mtimeMs)
}
