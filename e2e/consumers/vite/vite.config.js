// Only for this test: the policy that the pages are served under in development.
export default { server: { headers: { "Content-Security-Policy": process.env.POLICY } } };
