/** Files that were attached, to be opened. */
export const FileLinks = ({ files }: { files: readonly { fileId: string; name: string }[] }) =>
  files.length === 0 ? null : (
    <ul>
      {files.map((file) => (
        <li key={file.fileId}>
          <a href={`/api/files/${file.fileId}`} target="_blank" rel="noreferrer">
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  );
