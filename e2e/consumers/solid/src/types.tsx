export const wrong = [
  // @ts-expect-error No such theme.
  <situation-map theme="green" />,
  // @ts-expect-error Text is no boolean.
  <situation-map interactive="false" />,
  // @ts-expect-error A number is no day.
  <situation-map as-of={17} />,
  // @ts-expect-error There is no such attribute.
  <situation-map moment="2022-02-17" />,
  // @ts-expect-error Layers are told by another event.
  <situation-map on:situation-map-select={(event) => event.detail.layer} />,
];
