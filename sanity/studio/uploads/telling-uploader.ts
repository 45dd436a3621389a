import type { AssetSourceUploader, AssetSourceUploaderClass } from 'sanity'
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
    upload: AssetSourceUploader['upload'] = (...given) => this.#plain.upload(...given)
    abort: AssetSourceUploader['abort'] = (...given) => this.#plain.abort(...given)
    getFiles: AssetSourceUploader['getFiles'] = () => this.#plain.getFiles()
    updateFile: AssetSourceUploader['updateFile'] = (...given) => this.#plain.updateFile(...given)
    reset: AssetSourceUploader['reset'] = () => this.#plain.reset()
    subscribe: AssetSourceUploader['subscribe'] = (subscriber) =>
      this.#plain.subscribe((event) => {
        if (event.type !== 'error') return subscriber(event)
        for (const { error } of event.files) for (const listener of listeners) listener(uploadSentence(error ?? ''))
      })
  }
}
