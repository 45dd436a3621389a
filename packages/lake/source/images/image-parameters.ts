import { z } from 'zod'
import { ApiError } from '../protocol/api-error.ts'

const pixels = z.coerce.number().int().min(1).max(8192)
const fraction = z.coerce.number().min(0).max(1)
const colour = z.string().regex(/^([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i)

/** Sanity's image parameters. @see https://www.sanity.io/docs/image-urls */
const parameters = z.strictObject({
  w: pixels.optional(),
  h: pixels.optional(),
  'max-w': pixels.optional(),
  'max-h': pixels.optional(),
  fit: z.enum(['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min']).default('clip'),
  crop: z
    .enum([
      'top',
      'bottom',
      'left',
      'right',
      'center',
      'entropy',
      'focalpoint',
      'top,left',
      'top,right',
      'bottom,left',
      'bottom,right',
    ])
    .optional(),
  rect: z
    .string()
    .regex(/^\d+,\d+,\d+,\d+$/)
    .optional(),
  'fp-x': fraction.optional(),
  'fp-y': fraction.optional(),
  auto: z.literal('format').optional(),
  fm: z.enum(['jpg', 'pjpg', 'png', 'webp', 'avif']).optional(),
  q: z.coerce.number().int().min(0).max(100).default(75),
  dpr: z.coerce.number().min(1).max(3).default(1),
  blur: z.coerce.number().min(1).max(2000).optional(),
  sharp: z.coerce.number().min(0).max(100).optional(),
  flip: z.enum(['h', 'v', 'hv']).optional(),
  or: z.enum(['0', '90', '180', '270']).optional(),
  bg: colour.optional(),
  pad: z.coerce.number().int().min(0).max(1000).optional(),
  invert: z.enum(['true', 'false']).optional(),
  // Sanity's only value: without colour.
  sat: z.literal('-100').optional(),
  // Sanity's only value: the first frame of a moving picture.
  frame: z.literal('1').optional(),
})

export type ImageParameters = z.infer<typeof parameters>

/** @throws ApiError 400 that names the parameter */
export function parseImageParameters(search: URLSearchParams): ImageParameters {
  const parsed = parameters.safeParse(Object.fromEntries(search))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const name = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.')
  throw new ApiError(400, 'invalidParameter', `The image parameter "${name}" is not right: ${issue?.message}.`)
}
