// Texts for the six published reports: our own words around the figures that were printed, with the slips that were published.
import type { TextId } from '../../../src/form';

type Texts = Readonly<Partial<Record<TextId, string>>>;

const PREAMBLE = (year: number, more = '') =>
  `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号要求，编制本报告。${more}报告数据的统计期限自${year}年1月1日起至${year}年12月31日止。电子版可在政府网站查阅。联系地址：人民路1号；邮编：223700；电话：0527-80000000。`;
const REST: Texts = {
  'text.overview.management': '开展信息清理2次，修改栏目说明3处。',
  'text.overview.platform': '维护公开专栏4个，更新查阅点1处。',
  'text.overview.supervision': '组织培训2次，开展工作考核和社会评议，没有责任追究情况。',
  'text.problems': '一是解读形式较为单一，二是培训不足。',
};

export const realTexts: Readonly<Record<string, Texts>> = {
  'xicunxiang-2022': {
    'text.title': '西村乡人民政府 2022 年政府信息公开工作年度报告',
    'text.overview.proactive': '2022 年，主动公开工作动态 65 余条。',
    'text.overview.requests': '2022 年，本机关未收到政府信息公开申请，没有因政府信息公开工作引起的行政复议、行政诉讼、举报投诉等情况。',
    'text.overview.management': '建立了清理机制，\n对没有公开的信息按季度评估。',
    'text.overview.platform': '在乡政府网站更新专栏。',
    'text.overview.supervision': '加强组织领导，明确专人负责。',
    'text.problems': '（一）公开还不够及时。\n（二）培训不足。\n(三)形式不多。',
    'text.improvements': '2023年，我乡将按季度培训，按周检查，丰富形式。',
    'text.otherMatters': '2022年，本单位信息公开工作未发生收取信息处理费情况。',
  },
  'suqian-2023': {
    ...REST,
    'text.title': '宿迁市2023年政府信息公开工作年度报告',
    'text.preamble': PREAMBLE(2023),
    'text.overview.proactive': '全市公开规章2件，主动公开各类信息1.17万余条。',
    'text.overview.requests':
      '2023年，全市各级各部门共收办申请3607件（市政府349件、市级部门933件、沭阳县477件、泗阳县301件、泗洪县874件、宿豫区216件、宿城区348件、宿迁经济技术开发区55件、湖滨新区26件、苏州宿迁工业园区12件、洋河新区16件），比上年增长70.3%。其中自然人3493件，法人或其他组织114件。办理结果为予以公开1191件、部分公开328件、不予公开142件、无法提供1078件、不予处理406件、其他处理341件，另有121件转下年度办理。因政府信息公开引发的行政复议440件，行政诉讼113件。',
    'text.improvements': '2024年，将丰富解读形式，增加培训，对复议中纠正的问题逐件整改。',
    'text.otherMatters':
      '全市对25件申请收取了信息处理费2950元。其中，沭阳县自然资源和规划局1件，收取420元；泗洪县人民政府2件，收取290元；泗洪县公安局15件，收取1500元；宿城分局1件，收取140元；市公安局6件，收取600元。',
  },
  'suqian-2024': {
    ...REST,
    'text.title': '宿迁市2024年政府信息公开工作年度报告',
    'text.preamble': PREAMBLE(2024),
    'text.overview.proactive': '主动公开各类信息1.2万余条。',
    'text.overview.requests':
      '2024年，全市共收办申请3646件，同比增长1.05%，其中予以公开1431件、部分公开471件、不予公开92件、无法提供941件、不予处理117件、其他处理469件、转下年度办理125件。全年备案政府信息公开类行政复议134件、行政诉讼57件。',
    'text.improvements': '2025年，将丰富解读形式，增加培训，针对复议、诉讼中的问题改进答复。',
    'text.otherMatters':
      '2024年有3件申请收取信息处理费2230元。其中，沭阳县民政局1件，收取880元；泗洪县人民政府办公室1件，收取1080元；泗洪县半城镇人民政府1件，收取270元。',
  },
  'hongze-2023': {
    ...REST,
    'text.title': '洪泽区人民政府 2023 年政府信息公开工作年度报告',
    'text.preamble': PREAMBLE(2023, '本报告由淮安市洪泽区人民政府办公室编制。').replace('国务院令第711号', '国令第 711 号'),
    'text.overview.proactive': '2023 年，我区在网站公开信息 1136 条。',
    'text.overview.requests': '2023年全区受理申请 21 件，均在法定期限内答复。进一步畅通依申请公开受理渠。',
    'text.improvements': '2024年，将丰富解读形式，增加培训。',
    'text.otherMatters': '全年收取信息处理费 0 元。',
  },
  'shuyang-fagaiju-2023': {
    ...REST,
    'text.title': '沭阳县发展和改革局2023年政府信息公开年度报告',
    'text.preamble': PREAMBLE(2023),
    'text.overview.proactive':
      '全年公开各类信息249条，其中：公文和解读9条；机构和人事7条；重点工作39条；预决算6条；年度报告1条；公开指南1条；网站信息185条；公开制度1条。',
    'text.overview.requests': '2023年度我局共收到依申请公开26件，都及时回复了申请人，并按申请人的要求发送了电子邮件',
    'text.problems':
      '五、存在的主要问题及整改措施\n（一）主要问题。公开还不够及时。\n（二）整改措施。2023年我局将贯彻好新《条例》，加强培训。',
    'text.otherMatters': '2023年度，县发展和改革局政府信息公开未发生收费情况。',
  },
  'shanghai-office-2019': {
    ...REST,
    'text.title': '2019年上海市人民政府办公厅政府信息公开工作年度报告',
    'text.preamble':
      '依据条例编制。本年度报告所列数据的统计期限从2019年1月1日到12月31日止。电子版可在网站下载。地址：人民大道200号；邮编：200003；电话：021-23111111。',
    'text.overview.proactive': '公开市政府文件60件。',
    'text.overview.requests':
      '市政府办公厅代表市政府共受理申请859件，较去年回落12.3%；答复申请805件（含上年度结转18件，另有72件顺延到下年度答复），均在法定期限内答复。其中，予以公开及部分公开258件，占33.9%；不予公开35件，占4.34%；因本机关不掌握等原因无法提供265件，占32.9%；不予处理158件，占19.6%；其他处理0件。信息公开类行政复议7件，诉讼9件，均获维持。',
    'text.improvements': '进一步丰富解读形式，增加培训。',
    'text.otherMatters': '无。',
  },
};
