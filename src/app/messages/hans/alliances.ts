/** The alliances view. */
export const alliances = {
  "alliances.title": "联盟",
  "alliances.founded": (date: string) => `${date}成立`,
  "alliances.members": (n: number) => `${n} 个成员`,
  "alliances.lead": (name: string) => `牵头：${name}`,
  "alliances.quote": "看出处",
};
