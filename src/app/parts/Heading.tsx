import type { ReactNode } from "react";
import { Mixed } from "./Mixed.tsx";

/** A view's title, the line under it, and its controls at the right. */
export function Heading({ title, note, children }: { title: string; note?: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 pt-4 md:px-7">
      <div className="min-w-0">
        <h1 className="text-[1.6rem]">
          <Mixed>{title}</Mixed>
        </h1>
        {note && (
          <p className="text-muted">
            <Mixed>{note}</Mixed>
          </p>
        )}
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </div>
  );
}
