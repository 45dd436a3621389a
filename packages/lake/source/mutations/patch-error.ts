/** Says why a patch cannot be applied; the caller knows which mutation of which document it was. */
export class PatchError extends Error {}
