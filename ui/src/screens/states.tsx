import type { ComponentChildren } from "preact";
import type { Problem } from "../api";

export function Failure({ problem, children }: { problem: Problem; children?: ComponentChildren }) {
  return (
    <div class="notice failure" role="alert">
      <h2>{problem.title}</h2>
      <p><bdi>{problem.message}</bdi></p>
      {children}
    </div>
  );
}

export const Loading = ({ what }: { what: string }) => <div class="notice" role="status"><p>{what} …</p></div>;
