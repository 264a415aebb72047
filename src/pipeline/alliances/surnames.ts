/** Surnames by which a person's name is known: the common ones, as letters of a character class. Rare ones that are everyday words (于, 和, 党) only where an office stands before the name. */
export const COMMON_SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹潘葛范彭郎鲁韦马苗方俞任袁柳史唐费薛雷贺倪汤罗毕郝安常乐于时傅齐康伍余顾孟黄穆萧尹姚邵汪毛米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万管卢莫房缪丁邓洪包左石崔龚程邢裴陆荣翁甄曲封储靳段富巫焦牧谷车侯班秋仲宁仇甘厉武符刘景詹龙叶司黎白赖卓乔闻翟谭申冉桑桂牛边尚温庄晏柴瞿阎连习古易廖耿匡文欧沃聂敖冷辛简饶曾关荆游竺肖";

export const SURNAMES = `${COMMON_SURNAMES}尤戚喻柏水窦章云苏奚昌凤花酆鲍廉岑滕殷邬皮卞元卜平和湛祁禹狄明臧计伏成谈茅闵席麻强路娄危颜盛刁支柯经裘干解应宗宣贲郁单杭诸吉钮嵇滑荀羊惠家芮羿汲邴糜松井乌巴弓隗山宓蓬全郗仰伊宫栾暴斜戎祖束幸韶郜蓟薄印宿怀蒲邰从鄂索咸籍蔺屠蒙池阴胥能苍双莘党贡劳逄姬扶堵宰郦雍却濮寿通扈燕冀郏浦农别充慕茹宦艾鱼容向慎戈庾终暨居衡步都满弘国寇广禄阙东殳利蔚越夔隆师巩厍晁勾融訾阚那空毋沙乜养鞠须丰巢蒯相查后红权逯盖益桓公涂`;
