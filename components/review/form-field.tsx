interface FormFieldProps {
  /** Also its `id`. */
  readonly name: string
  readonly label: string
  readonly help: string
  readonly value: string
  readonly isWrong: boolean
  readonly isLong?: boolean
}

/**
 * A field for plain text in any direction. Not limited by `maxlength`: browsers would cut off what is pasted without a word.
 */
export function FormField({ name, label, help, value, isWrong, isLong = false }: FormFieldProps) {
  const helpId = `${name}-help`
  const common = {
    id: name,
    name,
    dir: 'auto',
    defaultValue: value,
    'aria-describedby': isWrong ? `${helpId} problems` : helpId,
    'aria-invalid': isWrong || undefined,
  }
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <p id={helpId}>{help}</p>
      {isLong ? <textarea {...common} rows={8} /> : <input {...common} type="text" autoComplete="off" />}
    </div>
  )
}
