/** The way back, at the top of a page. */
export const Back = ({ to, children }: { to: string; children: string }) => (
  <a className="back" href={`#/${to}`}>
    {children}
  </a>
);
