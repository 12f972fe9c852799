import type { PlaygroundFile } from "../protocol.ts";

const KINDS: Readonly<Record<string, { readonly name: string; readonly short: string }>> = {
  "application/pdf": { name: "PDF", short: "pdf" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { name: "Word document", short: "doc" },
  "text/calendar": { name: "Calendar", short: "ics" },
};

const sizeSaid = (bytes: number): string =>
  bytes < 1000 ? `${bytes} bytes` : bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** A picture as Slack shows it: its title above, and all of it one press away. */
function Picture({ file: { title, alt, url, width, height } }: { file: PlaygroundFile }) {
  return (
    <figure className="slack-picture">
      <figcaption>{title}</figcaption>
      <a href={url} target="_blank" rel="noreferrer" title="Opens at full size">
        <img src={url} alt={alt || title} width={width} height={height} />
      </a>
    </figure>
  );
}

function Document({ file: { name, title, media, size, url } }: { file: PlaygroundFile }) {
  const { name: kind, short } = KINDS[media] ?? { name: "File", short: "file" };
  return (
    <a className={`slack-document ${short}`} href={url} download={name}>
      <span className="icon" aria-hidden="true">
        {short}
      </span>
      <span className="words">
        <strong>{title}</strong>
        <small>
          {name} · {kind} · {sizeSaid(size)}
        </small>
      </span>
    </a>
  );
}

/** What was uploaded with a message. Only what the reader’s browser can draw is drawn. */
export function SlackFiles({ files }: { files: readonly PlaygroundFile[] }) {
  return (
    <div className="slack-files">
      {files.map((file) =>
        file.width === undefined ? <Document key={file.url} file={file} /> : <Picture key={file.url} file={file} />,
      )}
    </div>
  );
}
