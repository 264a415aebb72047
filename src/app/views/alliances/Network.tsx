/** The network of alliances and members: a picture walked by mouse and keys, and beside it the same ties as a list. */

import { GraphChart } from "echarts/charts";
import { use } from "echarts/core";
import { useMemo } from "react";
import type { Alliance } from "../../../dataset/schema.ts";
import { EChart } from "../../charts/EChart.tsx";
import { Mixed } from "../../parts/Mixed.tsx";
import "../../charts/plots.ts";
import { useData } from "../../data.ts";
import { useSize } from "../../parts/useSize.ts";
import { useOption, useStore } from "../../store.ts";
import { useTokens } from "../../theme.ts";
import { useWords } from "../../words.ts";
import { besides, type Graph, graphOf, layOut, placeLabels } from "./network.ts";
import { networkMarks, networkOption } from "./option.ts";

use([GraphChart]);

export default function Network({ alliances, month }: { alliances: readonly Alliance[]; month: number }) {
  const data = useData();
  const words = useWords();
  const { t, name } = words;
  const tokens = useTokens();
  const [chosen, setNode] = useOption("alliances.node", "");
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const graph = useMemo(() => graphOf(data, alliances, month, name), [data, alliances, month, name]);
  const laid = useMemo(() => (width > 0 && height > 0 ? layOut(data, graph, { width, height }) : []), [data, graph, width, height]);
  const node = graph.nodes.some(({ id }) => id === chosen) ? chosen : null;
  const nodes = useMemo(() => placeLabels(laid, { width, height }, besides(graph.links, node)), [laid, graph, node, width, height]);
  const option = useMemo(
    () => networkOption({ nodes, links: graph.links, width, height, node }, tokens),
    [nodes, graph, width, height, node, tokens],
  );
  const marks = useMemo(() => networkMarks(nodes, words), [nodes, words]);
  const count = graph.nodes.filter(({ kind }) => kind === "alliance").length;
  if (graph.nodes.length === 0) return <p className="waiting py-10 text-center">{t("alliances.noNetwork")}</p>;
  return (
    <div className="grid min-h-0 flex-1 pt-2 md:grid-cols-[minmax(0,1fr)_280px] max-md:auto-rows-min">
      <div ref={box} className="min-h-[360px] min-w-0 overflow-hidden max-md:h-[62vh]">
        {nodes.length > 0 && (
          <EChart
            option={option}
            label={t("alliances.network", count, graph.nodes.length - count)}
            marks={marks}
            onMark={(mark) => setNode(mark.id === node ? "" : mark.id)}
          />
        )}
      </div>
      <Ties graph={graph} node={node} onNode={setNode} />
    </div>
  );
}

/** The network as a list: all alliances, one alliance's members, or one member's alliances. */
function Ties({ graph: { nodes, links, alone }, node, onNode }: { graph: Graph; node: string | null; onNode: (id: string) => void }) {
  const data = useData();
  const { t, name } = useWords();
  const openFact = useStore((state) => state.openFact);
  const openAlliance = useStore((state) => state.openAlliance);
  const go = useStore((state) => state.go);
  const here = nodes.find(({ id }) => id === node);
  const tied = here
    ? links.flatMap(({ alliance, member, role }) => {
        const other = alliance === here.id ? member : member === here.id ? alliance : null;
        const found = nodes.find(({ id }) => id === other);
        return found ? [{ ...found, role }] : [];
      })
    : nodes.filter(({ kind }) => kind === "alliance").map((one) => ({ ...one, role: null }));
  return (
    <nav aria-label={t("alliances.walk")} className="min-h-0 overflow-auto border-rule px-4 pb-6 max-md:border-t max-md:pt-3 md:border-l md:pr-7">
      {here ? (
        <>
          <button type="button" className="tool -ml-2" onClick={() => onNode("")}>
            <span aria-hidden="true">‹</span> {t("alliances.toAll")}
          </button>
          <h2 className="text-[17px]">
            <Mixed>{here.name}</Mixed>
          </h2>
          <p className="text-[12.5px] text-muted">
            {here.kind === "alliance" ? t("alliances.named", here.degree) : t("alliances.inAlliances", here.degree)}
          </p>
          <p className="-ml-2 flex flex-wrap">
            {here.kind === "alliance" ? (
              <>
                <button type="button" className="tool" onClick={() => openFact(here.id)}>
                  {t("alliances.evidence")}
                </button>
                <button type="button" className="tool" onClick={() => openAlliance(here.id)}>
                  {t("alliances.openCard")}
                </button>
              </>
            ) : (
              data.region(here.id) && (
                <button type="button" className="tool" onClick={() => go("data", { regions: [here.id] })}>
                  {t("alliances.itsFigures")}
                </button>
              )
            )}
          </p>
        </>
      ) : (
        <p className="mb-2 text-[12.5px] text-muted">{t("alliances.walkHint")}</p>
      )}
      <ul className="border-t border-ink">
        {tied.map(({ id, name: label, kind, degree, role }) => (
          <li key={id} className="border-b border-rule">
            <button
              type="button"
              className="flex w-full justify-between gap-3 py-1.5 text-left hover:bg-hover max-md:min-h-11"
              onClick={() => onNode(id)}
            >
              <span className={kind === "alliance" ? "font-semibold" : undefined}>
                <Mixed>{label}</Mixed>
              </span>
              <span className="text-[12.5px] whitespace-nowrap text-muted">
                {role !== null && role !== "member" ? t(`alliances.role.${role}`) : degree}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!here && alone.length > 0 && (
        <>
          <p className="mt-4 text-[12.5px] text-muted">{t("alliances.alone", alone.length)}</p>
          <ul>
            {alone.map((alliance) => (
              <li key={alliance.id}>
                <button
                  type="button"
                  className="w-full py-1 text-left text-[13px] hover:bg-hover max-md:min-h-11"
                  onClick={() => openFact(alliance.id)}
                >
                  <Mixed>{name(alliance)}</Mixed>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
