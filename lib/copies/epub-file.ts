import { strToU8, zipSync, type ZipOptions } from 'fflate'
import { containerFile, packageFile } from './epub-documents.ts'
import { navigationFile, storyFile } from './epub-pages.ts'
import type { CopyPictures } from './pictures.ts'
import type { StoryCopy } from './story-copy.ts'

/** The reader's device has letters and colours; this gives the parts of a text their room. */
const style = `body { line-height: 1.5; }
.lead { font-size: 1.15em; }
img { max-width: 100%; height: auto; }
figure { margin: 1em 0; }
blockquote, aside { margin: 1em 0; padding: 0 1em; border-inline-start: 0.2em solid; }
`

/** The earliest time that a zip file knows. */
const earliest = Date.UTC(1980, 0, 1)

/**
 * A story as EPUB 3. Nothing in it is compressed: the front finds addresses and names of pictures in kept bytes, and has to drop
 * this file, too, when something that it shows or leads to is withdrawn. On the line it is compressed as every page is.
 * It has no moment but that of the text's last change.
 * @param pictures what readers may see of the story
 * @see https://www.w3.org/TR/epub-33/
 */
export function epubFile(copy: StoryCopy, pictures: CopyPictures): Uint8Array<ArrayBuffer> {
  const changed = Math.max(Date.parse(copy.story._updatedAt) || earliest, earliest)
  const modified = `${new Date(changed).toISOString().slice(0, 19)}Z`
  const options: ZipOptions = { level: 0, mtime: onClock(changed) }
  const files: Readonly<Record<string, string | Uint8Array>> = {
    // First, by which a program knows the file without unpacking it.
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': containerFile('EPUB/package.opf'),
    'EPUB/package.opf': packageFile(copy, pictures, modified),
    'EPUB/nav.xhtml': navigationFile(copy),
    'EPUB/story.xhtml': storyFile(copy, pictures),
    'EPUB/style.css': style,
    ...Object.fromEntries([...pictures].map(([name, bytes]) => [`EPUB/${name}`, bytes])),
  }
  const packed = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(packed), options)
}

/** A zip file has times without a zone, which are read off this machine's clock: as it shows this moment in UTC. */
function onClock(moment: number): Date {
  const at = new Date(moment)
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  )
}
