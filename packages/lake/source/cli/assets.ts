import { readFile } from 'node:fs/promises'
import { readArguments } from './arguments.ts'
import { lakeSettings } from './settings.ts'
import { list, say, withLake } from './with-lake.ts'

/** `assets check [--json]` — what an operator should know of the bucket; nothing in it is changed. Exit code 1, but not with `--json`: something is wrong. */
export async function checkAssets(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, { json: { type: 'boolean', default: false } })
  const { dataDir, bucket } = lakeSettings(values)
  if (!bucket) return values.json ? say('[]') : say('Pictures and files are in the data folder.')
  const { examineBucket } = await import('../assets/examine-bucket.ts')
  const found = await examineBucket(dataDir, bucket)
  list(found, values.json)
  if (!values.json && found.some(({ state }) => state === 'mend')) process.exitCode = 1
}

/**
 * `assets bring-back` — copies every picture and file from the bucket into the data folder, where a lake without one looks for it.
 * Exit code 1: there are documents whose bytes are nowhere; all others are brought.
 */
export async function bringAssetsBack(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {})
  const { folderStore } = await import('../assets/folder-store.ts')
  const { fileOfAsset } = await import('../assets/asset-id.ts')
  const { nothingFor404 } = await import('../protocol/api-error.ts')
  await withLake(values, async ({ dataset: datasets, assets }) => {
    const folder = folderStore(lakeSettings(values).dataDir)
    const missing: string[] = []
    let brought = 0
    for (const { name } of datasets.list())
      for (const document of datasets.get(name).snapshot().all) {
        const file = fileOfAsset(document)
        if (!file) continue
        const isHere = await folder.find(name, file.kind, file.name).catch(nothingFor404)
        const found = isHere ?? (await assets.find(name, file.kind, file.name).catch(nothingFor404))
        if (found && !isHere) await folder.put(name, file.kind, file.name, await readFile(found.path))
        if (found) brought += 1
        else missing.push(`${name}: ${document._id}`)
      }
    say(`${brought} pictures and files are in the data folder.`)
    if (missing.length === 0) return
    say(`The bytes of these are nowhere:\n${missing.join('\n')}`)
    process.exitCode = 1
  })
}
