interface TypeOfForm {
  readonly name: string
  readonly type?: TypeOfForm | null
  readonly fields?: readonly { readonly name: string }[]
}

/** Whether a type of a form is a picture that is put in words. */
export function isDescribed(type: TypeOfForm): boolean {
  return isImage(type) && (type.fields?.some(({ name }) => name === 'alt') ?? false)
}

/** Whether a type of a form is a picture. */
export const isImage = ({ name, type }: TypeOfForm): boolean => name === 'image' || Boolean(type && isImage(type))
