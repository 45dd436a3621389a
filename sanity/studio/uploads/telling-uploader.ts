import type { AssetSourceUploader, AssetSourceUploaderClass, AssetSourceUploadFile } from 'sanity'
import { uploadSentence } from './upload-sentence.ts'

const listeners = new Set<(sentence: string) => void>()

/** Says why an upload failed, to whoever shows it. Returns the end. */
export function onUploadProblem(listener: (sentence: string) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Studio’s uploader for the fields of a form, which says why it failed: by itself Studio points at the console of the browser,
 * whatever the reason.
 */
export function tellingUploader(Plain: AssetSourceUploaderClass): AssetSourceUploaderClass {
  return class implements AssetSourceUploader {
    readonly #plain: AssetSourceUploader = new Plain()
    readonly #told = new WeakSet<AssetSourceUploadFile>()
    upload: AssetSourceUploader['upload'] = (...given) => this.#plain.upload(...given)
    abort: AssetSourceUploader['abort'] = (...given) => this.#plain.abort(...given)
    getFiles: AssetSourceUploader['getFiles'] = () => this.#plain.getFiles()
    updateFile: AssetSourceUploader['updateFile'] = (...given) => this.#plain.updateFile(...given)
    reset: AssetSourceUploader['reset'] = () => this.#plain.reset()
    subscribe: AssetSourceUploader['subscribe'] = (subscriber) =>
      this.#plain.subscribe((event) => {
        // Studio’s uploader forgets its files when all are through, before it says that one failed.
        if (event.type === 'error' || event.type === 'all-complete') event.files.forEach((file) => this.#tell(file))
        if (event.type !== 'error') subscriber(event)
      })

    #tell(file: AssetSourceUploadFile) {
      if (file.status !== 'error' || this.#told.has(file)) return
      this.#told.add(file)
      for (const listener of listeners) listener(uploadSentence(file.error ?? ''))
    }
  }
}
