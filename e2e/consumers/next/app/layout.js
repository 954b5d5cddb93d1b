export const metadata = { title: "Map", icons: "/icon.svg" };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
