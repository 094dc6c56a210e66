import { readIdioms } from './vocabulary.ts'

/** Phrases that minutes are made of. One character of them written for another is a slip, whatever word it makes. */
export const SET_PHRASES = `
会议听取并审议了 会议听取了 会议审议了 会议研究了 会议传达学习了 会议审议并原则通过 会议研究决定 会议原则同意 会议认为 会议指出 会议强调 会议要求 会议明确 会议决定 会议议定
原则同意 原则通过 一致同意 审议通过 根据会议讨论意见 按照会议讨论意见 会议讨论意见 进行修改完善 修改完善后 进一步修改完善 以市政府名义印发 以市政府办公室名义印发 以县政府名义印发 以县政府办公室名义印发
提交市委常委会审议 提交县委常委会审议 按程序报批 按程序印发 按程序办理 会后由 情况的汇报 情况汇报 会议议定事项 纪要如下 主持召开 常务会议 专题会议 办公会议 传达学习 贯彻落实
学习贯彻 深入学习贯彻 重要讲话精神 重要指示批示精神 重要指示精神 决策部署 工作部署 安排部署 会议精神 全会精神 中央经济工作会议 习近平新时代中国特色社会主义思想 习近平总书记
高度重视 提高认识 统一思想 提高政治站位 政治站位 思想认识 充分认识 深刻认识 责任意识 底线思维 系统思维 问题导向 目标导向 结果导向 效果导向 大局意识 担当作为 主动作为 履职尽责 尽职尽责 攻坚克难
压实责任 落实责任 责任落实 主体责任 属地责任 监管责任 领导责任 行业监管 部门监管 企业主体责任 党政同责 一岗双责 齐抓共管 失职追责 分工负责 各司其职 各负其责 密切配合 协同配合 协调配合 通力合作 形成合力 工作合力
强化措施 落实措施 采取有力措施 有效措施 创新举措 加强领导 组织领导 加强组织领导 统筹协调 统筹推进 协同推进 扎实推进 稳步推进 加快推进 有序推进 深入推进 持续推进 全力推进 全面推进 加强协调 加强沟通 沟通协调 沟通对接 协调解决 研究解决 妥善解决
督促检查 督查督办 跟踪督办 督促指导 监督检查 监督管理 监督执纪 定期通报 考核评价 绩效考核 综合考核 考核奖惩 责任追究 严肃问责 追责问责 跟踪问效 落地见效 落到实处 取得实效 抓出成效 见到实效 一抓到底 常抓不懈 抓紧抓好 抓实抓细 抓细抓实 做实做细
任务分工 责任分工 职责分工 工作任务 目标任务 重点任务 时间节点 时间进度 时间要求 工作进度 项目进度 工程进度 完成时限 倒排工期 挂图作战 清单管理 工作台账 问题清单 任务清单 责任清单 项目清单 台账管理 工作机制 长效机制 联动机制 协调机制 调度机制 会商机制 联席会议 工作专班 领导小组
各级各部门 各县区各部门 各地各部门 各有关部门 各相关部门 各责任单位 有关部门 相关部门 牵头部门 责任部门 责任单位 牵头单位 配合单位 主管部门 职能部门 成员单位 各镇街道 各乡镇街道 乡镇街道
资金保障 要素保障 用地保障 人才保障 组织保障 制度保障 政策支持 资金支持 资金监管 专款专用 财政资金 专项资金 资金使用 使用效益 资金来源 预算管理 预算执行 收支平衡 过紧日子 政府采购 公开招标 招标投标 政府投资 社会资本 国有资产 保值增值 土地出让 征地拆迁 拆迁安置 补偿安置
安全生产 安全隐患 风险隐患 隐患排查 排查整治 排查整改 专项整治 集中整治 综合整治 综合治理 源头治理 系统治理 依法治理 应急预案 应急处置 应急救援 应急管理 应急演练 防汛抗旱 防灾减灾 森林防火 消防安全 食品安全 道路交通 交通安全 监测预警 预警信息 值班值守 生命财产安全 社会稳定 和谐稳定 矛盾纠纷 信访维稳 舆论引导 宣传引导 正面引导
生态环境 环境保护 污染防治 大气污染 污水处理 垃圾处理 垃圾分类 绿色发展 高质量发展 经济社会发展 产业发展 产业升级 转型升级 结构调整 创新驱动 科技创新 招商引资 项目建设 重大项目 重点项目 重点工程 基础设施 公共服务 营商环境 优化营商环境 市场主体 民营企业 中小企业 龙头企业 扩大内需 乡村振兴 脱贫攻坚 农村人居环境 粮食安全 耕地保护 城市更新 城市管理 社会治理 基层治理 民生实事 民生工程 民生保障 社会保障 社会救助 医疗卫生 教育教学 就业创业 养老服务 文化旅游
依法依规 依法行政 依法履职 严格执行 严格落实 严格按照 严格控制 严格把关 严肃查处 严厉打击 从严从紧 公开透明 公平公正 实事求是 因地制宜 科学谋划 科学规划 合理安排 精准施策 分类施策 综合施策 统筹兼顾 突出重点 全面落实 认真落实 切实加强 切实做好 切实履行 进一步加强 进一步完善 进一步提高 不断提升 不断完善 广泛征求意见 征求意见 群众反映 人民群众 干部群众 群众满意度 获得感 幸福感 安全感
形成问题清单 稳中有进 稳中求进 稳中向好 加快回暖 交通疏导 并联审批 审批时限 按期完成 如期完成 按时完成 自筹资金 配套资金 输水管道 初步设计 可行性研究 施工图设计 专项债券 地方政府债券 投资行为 投资效益 同时废止 自发布之日起施行 自印发之日起施行 之日起施行 坚定不移 防患于未然 优异成绩 各自任务 压实企业 筑牢防线 筑牢风险 储备项目 项目储备 利益诉求 合理诉求 核心诉求 统筹资源 资源统筹 火灾防控
风险防控 疫情防控 防控措施 赋能传统 数字赋能 树立正确政绩观 及时清退 择优遴选 公开遴选 侥幸心理 麻痹思想 麻痹大意 麻痹心态 迟报漏报 脱岗漏岗 擅离职守 惨痛教训 深刻汲取 汲取教训 严防死守 严查重处 抓早抓小 群防群治 联防联控 信息共享 资源共享 互联互通 共建共治共享 会议一致 会议研究 与会人员 与会同志 参会人员 参会单位 会议召开 会议纪要 会议记录 会议材料 会议时间 会议地点
按规定程序 按相关程序 按有关规定 按照有关规定 依法依规办理 依照程序 履行程序 履行职责 履行义务 审批手续 相关手续 完善手续 办理手续 前期手续 报批手续 用地手续 规划手续 施工许可 规划许可 行政许可 行政审批 行政执法 行政处罚 行政复议 行政诉讼 行政区划 行政区域 法律法规 法律顾问 合法性审查 公平竞争审查 社会稳定风险评估 专家论证 公众参与 集体讨论决定 重大行政决策 规范性文件 政策性文件 政策措施 政策解读
政策落地 政策宣传 宣传教育 宣传报道 宣传动员 思想工作 群众工作 信访工作 维稳工作 督查工作 督察整改 巡察整改 巡视整改 整改落实 整改措施 整改方案 整改任务 整改到位 立行立改 立即整改 限期整改 逐项整改 全面整改 整改闭环 闭环管理 动态管理 动态监测 动态清零 动态更新 台账资料 信息报送 信息公开 政务公开 政务服务 政务数据 数据共享 数字政府 智慧城市 人工智能
工业经济 工业增加值 规模以上工业 固定资产投资 社会消费品零售总额 一般公共预算收入 一般公共预算支出 地区生产总值 居民人均可支配收入 城镇居民 农村居民 进出口总额 实际使用外资 同比增长 同比下降 环比增长 增长幅度 经济运行 经济形势 经济指标 经济结构 经济增长 经济效益 社会效益 生态效益 宏观经济 民营经济 实体经济 数字经济 县域经济 集体经济 开放型经济 低空经济 夜间经济 产业链供应链 产业集群 产业园区 产业基地 产业结构 产业布局
产业转移 产业项目 产业政策 产业工人 战略性新兴产业 新兴产业 传统产业 支柱产业 主导产业 特色产业 未来产业 现代农业 现代服务业 先进制造业 制造强市 质量强市 知识产权 技术改造 技术创新 成果转化 科技成果 科技型企业 高新技术企业 专精特新 上市公司 上市企业 骨干企业 国有企业 国企改革 国资监管 国有资本 外资企业 个体工商户 经营主体 企业法人 企业负担 减税降费 降本增效 提质增效 扩大投资
扩大消费 促进消费 消费市场 消费需求 有效投资 有效需求 市场监管 市场秩序 市场准入 市场机制 市场活力 价格监测 物价稳定 保供稳价 粮食生产 粮食收购 农业生产 农业农村 农业产业化 农产品质量安全 农田水利 高标准农田 永久基本农田 耕地保有量 农村公路 农村饮水安全 饮水安全 农村改革 土地流转 土地征收 土地利用 土地供应 土地储备 土地资源 集约用地 节约集约 国土空间规划 空间规划 总体规划 详细规划
专项规划 规划编制 规划引领 规划设计 城乡融合 城乡统筹 城市品质 城市形象 城市建设 城市规划 城市功能 城市道路 市政道路 市政设施 老旧小区改造 棚户区改造 保障性住房 公共租赁住房 房地产市场 房屋征收 房屋安全 物业管理 交通拥堵 交通组织 公共交通 轨道交通 交通枢纽 综合交通 道路建设 道路改造 道路养护 桥梁建设 铁路建设 高速公路 轨道交通 水利工程 水库除险加固 河道治理 河湖管理 防洪排涝
城市内涝 供水保障 供水安全 供电保障 供热保障 燃气安全 电力供应 能源供应 能源保供 管网建设 管网改造 地下管网 综合管廊 污水管网 雨污分流 黑臭水体 水环境治理 水质达标 空气质量 扬尘治理 秸秆禁烧 固体废物 危险废物 土壤污染 噪声污染 节能减排 节能降耗 碳达峰碳中和 绿色低碳 循环经济 生态保护 生态修复 生态文明建设 生态红线 自然保护区 国土绿化 森林资源 湿地保护 地质灾害 自然灾害
灾害防治 灾后重建 抢险救援 抢险救灾 物资储备 应急物资 应急响应 应急值守 应急队伍 救援力量 避险转移 转移安置 极端天气 安全度汛 汛期安全 安全防范 安全责任 安全监管 安全检查 安全事故 安全管理 安全意识 安全红线 安全底线 安全发展 安全稳定 生产安全事故 重特大事故 事故发生 事故调查 责任事故 危险化学品 烟花爆竹 建筑施工 特种设备 燃气安全 校园安全 校车安全 消防设施 消防通道
消防演练 火灾隐患 食品药品 药品安全 疫苗接种 疾病预防控制 公共卫生 卫生健康 医药卫生 医疗保障 医疗机构 医疗资源 医疗服务 家庭医生 健康管理 教育事业 教育资源 义务教育 学前教育 职业教育 高等教育 教师队伍 教育质量 学位供给 校园周边 文化事业 文化产业 文化遗产 文物保护 非物质文化遗产 公共文化 全民健身 体育设施 文明城市 文明创建 精神文明 乡风文明 移风易俗 旅游资源 旅游产业
全域旅游 文旅融合 景区建设 就业岗位 就业困难 就业服务 高校毕业生 农民工工资 拖欠农民工工资 劳动关系 劳动保障 社会保险 养老保险 医疗保险 失业保险 工伤保险 最低生活保障 特困人员 困难群众 困难群体 弱势群体 低收入人口 退役军人 未成年人 留守儿童 妇女儿童 慈善事业 志愿服务 社会组织 社会力量 社会各界 社区治理 社区服务 网格化管理 平安建设 法治建设 法治政府 法治思维 扫黑除恶 扫黑除恶斗争
打击犯罪 电信诈骗 社会治安 治安防控 矛盾化解 矛盾调解 人民调解 司法行政 公益诉讼 行风建设 作风建设 党风廉政建设 廉政建设 廉洁自律 反腐败斗争 全面从严治党 党的建设 基层党组织 党员干部 领导干部 干部队伍 队伍建设 人才队伍 人才引进 编制管理 机构改革 机构编制 绩效管理 绩效评价 考核办法 考核指标 考核结果 奖惩机制 奖励办法 表彰奖励 激励机制 约束机制 容错纠错 监督机制 责任机制
保障机制 投入机制 运行机制 管理机制 协作机制 会商研判 分析研判 形势研判 形势分析 形势严峻 统计监测 监测体系 统计数据 统计分析 数据质量 指标体系 体系建设 能力建设 制度建设 制度体系 管理制度 管理办法 管理体制 管理水平 管理能力 治理能力 治理水平 治理体系 服务水平 服务质量 服务能力 服务保障 服务体系 服务中心 公共资源交易 公共安全 公共利益 公共设施 配套设施 配套政策
配套工程 工程质量 工程建设 工程进展 工程验收 竣工验收 竣工决算 工程监理 工程招标 招标采购 采购程序 概算调整 投资概算 投资估算 投资规模 建设规模 建设标准 建设内容 建设资金 建设用地 建设周期 建设单位 施工单位 设计单位 监理单位 业主单位 项目业主 项目法人 项目单位 项目立项 项目审批 项目前期 前期工作 项目落地 项目谋划 项目实施 项目推进 项目管理 项目选址 项目开工
开工建设 全面开工 建成投用 投入使用 交付使用 工作会议 电视电话会议 视频会议 全体会议 扩大会议 工作报告 情况报告 专题报告 书面报告 调研报告 评估报告 审计报告 工作方案 实施方案 行动方案 行动计划 工作计划 工作要点 实施意见 指导意见 若干意见 若干措施 若干政策 实施细则 暂行办法 暂行规定 管理规定 责任体系 负责同志 主要负责同志 分管负责同志 分管领导 主要领导 责任到人 任务到人
层层压实 层层传导 传导压力 逐级落实 分解落实 细化分解 细化措施 细化方案 明确责任 明确分工 明确任务 明确时限 明确要求 强化责任 强化担当 强化保障 强化监管 强化统筹 强化协作 强化宣传 强化督导 强化考核 强化执行 提升质量 提升效率 提高效率 提高质量 提高水平 提升能力 增强意识 增强信心 坚定信心 凝心聚力 齐心协力 群策群力 真抓实干 埋头苦干 苦干实干 狠抓落实 抓好落实
抓实抓好 落细落实 走深走实 久久为功 持之以恒 善作善成 锲而不舍 驰而不息 慎终如始 精益求精 求真务实 与时俱进 开拓创新 开拓进取 勇于担当 敢于担当 勇于创新 攻坚突破 破解难题 化解风险 防范化解 防范风险 重大风险 债务风险 金融风险 金融机构 金融服务 金融支持 金融监管 融资担保 融资平台 融资需求 银行贷款 贷款贴息 债务化解 债务管理 隐性债务 财政收支 财政支出 财政收入
财政补贴 财政投入 财政承受能力 财政评审 财政资金使用 转移支付 上级资金 资金筹措 资金拨付 资金缺口 资金管理 资金安排 资金需求 资金投入 资金到位 足额到位 及时拨付 专账管理 专项审计 跟踪审计 审计监督 审计整改 审计问题 内部控制 严格审核 严格把控 严格监管 严格管理 严格要求 严格标准 严格程序 严格落实责任 从严控制 从严管理 从严查处 依法查处 依法打击 依法处置 依法履行 依法推进
依法保护 依法征收 合法权益 切身利益 群众利益 根本利益 民生福祉 民生改善 民生领域 民生项目 民生支出 改善民生 保障民生 便民利民 便民服务 惠民政策 惠企政策 助企纾困 纾困解难 排忧解难 急难愁盼 群众关切 社会关切 群众诉求 群众身边 人民至上 生命至上 以人民为中心 中国式现代化 共同富裕 全面建设 社会主义现代化 新发展理念 新发展格局 新质生产力 高水平开放 对外开放 改革开放 全面深化改革 深化改革
重点改革 改革任务 改革举措 试点工作 试点经验 示范引领 示范带动 示范创建 典型引路 典型经验 经验做法 宣传推广 复制推广 总结经验 认真总结 认真研究 认真组织 认真履行 认真学习 认真执行 认真做好 精心组织 精心谋划 精心准备 周密部署 周密安排 科学决策 科学研判 科学合理 科学统筹 科学防控 统一领导 统一部署 统一指挥 统一标准 统一管理 统筹谋划 统筹规划 统筹安排 统筹考虑
统筹发展 综合协调 综合施治 综合保障 综合利用 综合执法 联合执法 联合检查 联合整治 集中攻坚 集中力量 全力以赴 全力保障 全力做好 全力配合 全力支持 积极配合 积极争取 积极推进 积极对接 积极探索 积极稳妥 积极作为 主动对接 主动服务 主动担责 主动谋划 靠前服务 靠前指挥 上门服务 跟踪服务 全程服务 全程监管 全程跟踪 全过程监管 全过程管理 全生命周期 多措并举 标本兼治 分类指导
分步实施 分期实施 分级负责 分级管理 逐项落实 逐一排查 全面排查 深入排查 拉网式排查 彻底整治 重点整治 源头管控 过程管控 风险管控 管控措施 封闭管理 常态化管理 常态化开展 长效管理 长期坚持 长远发展 可持续发展 协调发展 创新发展 融合发展 开放发展 加快发展 健康发展 平稳发展 平稳运行 安全运行 正常运行 高效运行 运行维护 维护稳定 维护权益 日常管理 日常监管 日常巡查 日常维护
日常工作 巡查检查 监督执法 监督指导 监督问责 监督管理局 督促落实 督促整改 督导检查 督查通报 通报批评 约谈问责 严肃追责 依规依纪 依纪依法 违纪违法 违法违规 违规行为 违法行为 违法建设 违章建筑 非法占用 非法集资 弄虚作假 形式主义 官僚主义 推诿扯皮 敷衍塞责 失职渎职 优化服务 优化流程 优化布局 优化结构 优化环境 简化程序 简化流程 压缩时限 绿色通道 一站式服务 一网通办
最多跑一次 容缺受理 告知承诺 信用体系 信用监管 失信惩戒 公开招聘 公开公平公正 公开选拔 公示公告 社会监督 舆论监督 舆情应对 舆论氛围 良好氛围 浓厚氛围 营造氛围 良好环境 良好秩序 良好基础 坚实基础 坚实保障 坚强保障 有力保障 有力支撑 重要支撑 重要举措 重要意义 重要作用 重要任务 重要内容 重要抓手 重要基础 重大意义 重大决策 重大部署 重大战略 重大工程 重大事项 重大问题
重大活动 重点领域 重点区域 重点行业 重点企业 重点部位 重点环节 重点人群 重点场所 重点内容 关键环节 关键时期 关键节点 关键领域 薄弱环节 突出问题 共性问题 存在问题 实际问题 历史遗留问题 遗留问题 问题整改 问题线索 原因分析 调查研究 深入调研 实地调研 实地查看 实地踏勘 现场察看 现场办公 现场督办 现场踏勘 征迁工作 征地补偿 补偿标准 安置方案 用地报批 用地指标 用地需求
土地指标 林地审批 环评报告 环境影响评价 水土保持 节能审查 初步设计概算 施工进度 施工安全 施工现场 文明施工 按图施工 倒排时间 明确时间 抓紧时间 抓紧落实 抓紧推进 抓紧完成 抓紧组织 抓紧研究 抓紧制定 抓紧办理 加紧推进 尽快完成 尽快启动 尽快落实 确保完成 确保安全 确保质量 确保实效 确保稳定 确保按期 保质保量 高质高效 高质量完成 圆满完成 全面完成 顺利完成 顺利实施 有序开展
扎实开展 广泛开展 深入开展 组织开展 组织实施 组织协调 组织动员 贯彻执行 贯彻实施 贯彻新发展理念 学习领会 学习宣传 学习教育 主题教育 专题学习 专题研究 专题部署 专题汇报 书面汇报 工作汇报 听取汇报 情况说明 起草说明 充分讨论 充分肯定 充分发挥 充分利用 充分准备 充分考虑 充分论证 发挥作用 发挥优势 职能作用 带头作用 表率作用 牵头抓总 牵头负责 牵头组织 牵头协调 配合做好
协助做好 衔接配合 紧密衔接 有机衔接 有效衔接 对接落实 沟通汇报 及时汇报 及时报告 及时反馈 及时处置 及时发现 及时解决 及时协调 及时跟进 定期调度 定期研究 定期汇报 定期报告 定期检查 定期召开 每月调度 全年目标 年度目标 年度计划 年度任务 年度考核 目标考核 目标管理 责任目标 预期目标 既定目标
`

const LENGTH = 4
/**
 * The parts of four characters that phrases are made of: of 会议认为, 认为 among the second halves that 会议 has, and 会议 among the first ones that 认为
 * has, one after another. A key for every part without one of its characters would be forty thousand strings.
 */
const secondHalves = new Map<string, string>()
const firstHalves = new Map<string, string>()
/** One bit for the hash of every key that may be found: nearly all places of a text are told apart without cutting a word out. */
const HASH_BITS = 21
const KNOWN = new Uint8Array(1 << (HASH_BITS - 3))

function hashOf(kind: number, a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(kind + 1, 0x9e3779b1) ^ a
  hash = Math.imul(hash, 0x85ebca6b) ^ b
  hash = Math.imul(hash, 0xc2b2ae35) ^ c
  hash = Math.imul(hash, 0x27d4eb2f) ^ d
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - HASH_BITS)
}

/** Of two characters; cheaper, since it is asked for every place of a text. */
function hashOfPair(kind: number, a: number, b: number): number {
  const hash = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ Math.imul(kind, 0xc2b2ae35)
  return (hash ^ (hash >>> 13)) >>> (32 - HASH_BITS)
}

function mark(hash: number): void {
  KNOWN[hash >> 3] = (KNOWN[hash >> 3] ?? 0) | (1 << (hash & 7))
}

function isMarked(hash: number): boolean {
  return ((KNOWN[hash >> 3] ?? 0) & (1 << (hash & 7))) !== 0
}

/** The kinds of key that are the first and the last two characters of a part: one of them is whole where one character is wrong. */
const HEAD = 5
const TAIL = 6
/** The kind of key that is a whole part; 0 to 3 are parts without that character. */
const WHOLE = 4

function hashOfHole(hole: number, a: number, b: number, c: number, d: number): number {
  if (hole === 0) return hashOf(0, b, c, d, 0)
  if (hole === 1) return hashOf(1, a, c, d, 0)
  return hole === 2 ? hashOf(2, a, b, d, 0) : hashOf(3, a, b, c, 0)
}

/** Stretches of four characters of the phrases. */
function readTable(): void {
  for (const phrase of [...(SET_PHRASES.match(/\p{Script=Han}+/gu) ?? []), ...readIdioms()])
    for (let at = 0; at + LENGTH <= phrase.length; at += 1) addPart(phrase.slice(at, at + LENGTH))
}

function addPart(part: string): void {
  if (isPart(part)) return
  const first = part.slice(0, 2)
  const second = part.slice(2)
  secondHalves.set(first, (secondHalves.get(first) ?? '') + second)
  firstHalves.set(second, (firstHalves.get(second) ?? '') + first)
  const [a, b, c, d] = codesAt(part, 0)
  mark(hashOf(WHOLE, a, b, c, d))
  mark(hashOfPair(HEAD, a, b))
  mark(hashOfPair(TAIL, c, d))
  for (let hole = 0; hole < LENGTH; hole += 1) mark(hashOfHole(hole, a, b, c, d))
}

function isPart(part: string): boolean {
  const halves = secondHalves.get(part.slice(0, 2)) ?? ''
  const second = part.slice(2)
  for (let at = 0; at < halves.length; at += 2) if (halves.startsWith(second, at)) return true
  return false
}

/** What parts have in the place `hole`, the other three characters being those of `part`. */
function meantAt(part: string, hole: number): string {
  const halves = (hole < 2 ? firstHalves.get(part.slice(2)) : secondHalves.get(part.slice(0, 2))) ?? ''
  const place = hole % 2
  const beside = part.charAt(place === 0 ? hole + 1 : hole - 1)
  let meant = ''
  for (let at = 0; at < halves.length; at += 2)
    if (halves.charAt(at + 1 - place) === beside) meant += halves.charAt(at + place)
  return meant
}

function codesAt(text: string, at: number): [number, number, number, number] {
  return [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), text.charCodeAt(at + 3)]
}

/** Four characters that are a phrase's but for one, or but for two that have changed places. */
export type NearPhrase =
  | { readonly kind: 'other'; readonly hole: number; readonly meant: string }
  | { readonly kind: 'turned'; readonly wanted: string }

/** What the four characters from `at` on are nearly. null: they are a phrase's own, or like none of them. */
export function findNearPhrase(text: string, at: number): NearPhrase | null {
  if (firstHalves.size === 0) readTable()
  const a = text.charCodeAt(at)
  const b = text.charCodeAt(at + 1)
  const c = text.charCodeAt(at + 2)
  const d = text.charCodeAt(at + 3)
  const hasHead = isMarked(hashOfPair(HEAD, a, b))
  const hasTail = isMarked(hashOfPair(TAIL, c, d))
  if (!hasHead && !hasTail) return null
  const mayBeOther =
    (hasTail && (isMarked(hashOf(0, b, c, d, 0)) || isMarked(hashOf(1, a, c, d, 0)))) ||
    (hasHead && (isMarked(hashOf(2, a, b, d, 0)) || isMarked(hashOf(3, a, b, c, 0))))
  const mayBeTurned =
    (hasHead && isMarked(hashOf(WHOLE, a, b, d, c))) || (hasTail && isMarked(hashOf(WHOLE, b, a, c, d)))
  if (!mayBeOther && !mayBeTurned) return null
  const part = text.slice(at, at + LENGTH)
  if (isPart(part)) return null
  for (let hole = 0; hole < LENGTH; hole += 1) {
    const meant = meantAt(part, hole)
    if (meant !== '') return { kind: 'other', hole, meant }
  }
  return mayBeTurned ? findTurned(part) : null
}

/** 质量展发: two neighbours have changed places. */
function findTurned(part: string): NearPhrase | null {
  const [a = '', b = '', c = '', d = ''] = part
  const wanted = [a + b + d + c, b + a + c + d].find(isPart)
  return wanted === undefined ? null : { kind: 'turned', wanted }
}
