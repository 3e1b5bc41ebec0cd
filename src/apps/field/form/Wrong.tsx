/** What is still missing or did not work, said where it is read out at once. */
export const Wrong = ({ children }: { children: string | false | null | undefined }) =>
  children ? (
    <p className="wrong" role="alert">
      {children}
    </p>
  ) : null;
