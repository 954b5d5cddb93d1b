/** Where a map looks. */
export interface Camera {
  readonly center: readonly [lng: number, lat: number];
  readonly zoom: number;
}
