/** For programs that fill in everything. Nobody sees or hears it; without styles its label says what to do. */
export function TrapField({ label }: { readonly label: string }) {
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor="website">{label}</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
