// The entries of this folder are types; importing one without `type` loads this.
export {};
