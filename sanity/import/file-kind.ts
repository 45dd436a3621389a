/** What the first bytes of a file say that it is: a workbook is a ZIP archive, and so are many other files. */
export type FileKind = 'text' | 'zip' | 'oldExcel' | 'locked'

const starts = (bytes: Uint8Array, ...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte)

/** In the directory of a compound file, in which Excel puts what it encrypted. UTF-16, as it is there. */
const encrypted = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

/**
 * Old workbooks, and new ones with a password, are both “compound files” ([MS-CFB], [MS-OFFCRYPTO] 2.3.4.4).
 * @param bytes of the whole file
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (!starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'text'
  return includesBytes(bytes, encrypted) ? 'locked' : 'oldExcel'
}

function includesBytes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}
