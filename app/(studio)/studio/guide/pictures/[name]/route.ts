import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const dynamic = 'force-dynamic'

/** A picture of the guide. Names cannot contain a folder, so no other file can be requested. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  if (!/^[a-z-]+\.webp$/u.test(name)) return new Response('There is no such picture.', { status: 404 })
  try {
    const bytes = await readFile(join(process.cwd(), 'docs', 'images', 'guide', name))
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/webp' } })
  } catch {
    return new Response('There is no such picture.', { status: 404 })
  }
}
