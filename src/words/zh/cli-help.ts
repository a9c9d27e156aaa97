// Chinese help texts of the command line.

const overview = `碧线：这个项目可以建在这里吗？

用法：jadeline 命令 [选项]

命令
  screen 文件...        按管控图层与规则筛查文件中的每个图形
  locate 经度 纬度      这一点上有哪些管控
  measure A B           两块地的关系、重叠和距离
  rules [编号]          列出某日有效的规则，或给出一条规则的原文
  pack info|check       说明或检查数据包
  convert 读入 写出      换一种格式或坐标系另存
  serve [目录]          在本机提供网页应用（支持分段读取，不需要外网）

各命令通用
  --lang zh|en          语言，默认中文
  -q, --quiet           不输出进度和说明
  -h, --help            说明；jadeline 命令 --help 给出该命令的选项
  --version             版本

退出状态：0 未发现冲突（限数据包的范围）· 1 不符合 · 2 无法判定 · 3 有条件
          64 用法不对 · 65 读不懂输入 · 70 程序自身的错误

大图层文件的核验结果存放在本机（~/.cache/jadeline），供下次启动使用；文件有变动即重新核验。
环境变量 JADELINE_CACHE 可另指定目录，设为 off 则不存放。`;

const screen = `用法：jadeline screen 文件... [选项]

文件可以是 GeoJSON、Shapefile（.zip 或 .shp）、KML/KMZ、OVKML/OVKMZ、DXF、界址点坐标 TXT、
CSV/XLSX 坐标表、WKT、GeoPackage、FlatGeobuf、GPX 或坐标列表；- 读标准输入。坐标系取自文件本身，有疑问时停下来问。
每行一个 GeoJSON 图形的文件（NDJSON）和 FlatGeobuf 边读边筛，多大都可以。

  --set 键=值           项目属性，可重复，例如 --set nature=新建 --set kind=化工厂
  --project 文件        项目属性，JSON 或 YAML
  --as-of YYYY-MM-DD    按哪一天判定，默认今天
  --against YYYY-MM-DD  与另一天比较，只给出差别
  --without-expired-plans
                        不计入已到期的规划
  --table               输出符合性分析表（text 或 json）
  --crs auto|EPSG:4523|gcj02|bd09
                        文件没有写明坐标系时使用
  --datum-shift ΔX,ΔY,ΔZ,εX,εY,εZ,m
                        西安 80、北京 54 到 2000 国家大地坐标系的七参数，单位为米、角秒、ppm；
                        文件没有写明基准时，另用 --crs xian-80、beijing-54 或 EPSG:2349 等指明
  --rotation position-vector|coordinate-frame
                        七参数中旋转的约定：位置矢量法（EPSG 9606，即 +towgs84）或
                        坐标框架法（EPSG 9607）；有旋转时必须指明
  --width 米            把线按这一宽度作为用地范围
  --radius 米           把点按这一半径作为用地范围
  --layer 名称          文件有几个图层时读哪一个；"*" 读全部
  --pack 目录|网址      数据包，默认随附的北碚数据包
  --format text|json|ndjson|geojson
                        输出格式，默认 text；一个图形的 json 即筛查结果本身，多个则为数组；
                        ndjson 每个图形一行，按输入次序，边算边写，内存不随数量增长
  --jobs 数             同时计算的线程数，默认与处理器核数相同
  --out 文件            写入文件
  --resume              ndjson 中断后接着写 --out 文件；数据包、日期、项目、输入与原来不同则不写

个别图形有误时，它在 ndjson 里占一行，写明是什么、在哪里、怎么办，其余照常筛查，退出状态 65。Ctrl-C 中断后退出状态 130。`;

const locate = `用法：jadeline locate 经度 纬度 [选项]

  --as-of YYYY-MM-DD    按哪一天判定，默认今天
  --pack 目录|网址      数据包
  --format text|json    输出格式
  --out 文件            写入文件

负数前请加 --，例如 jadeline locate -- -0.1 51.5`;

const rules = `用法：jadeline rules [编号] [选项]

  --as-of YYYY-MM-DD    哪一天有效，默认今天；到期规划作为最后的表述仍列出
  --pack 目录|网址      数据包
  --format text|json    输出格式
  --out 文件            写入文件`;

const pack = `用法：jadeline pack info|check [选项]

  info                  数据包里有什么：范围、图层、版本、状态
  check                 检查每个文件、图层和规则

  --pack 目录|网址      数据包
  --format text|json    输出格式
  --out 文件            写入文件`;

const convert = `用法：jadeline convert 读入 写出 [选项]

写出的格式看文件名：.geojson .ndjson .zip（Shapefile） .txt（界址点） .kml .csv .wkt .gpkg .fgb。写出的再读回来，位置相差不超过 1 毫米。

  --to EPSG:4524        Shapefile 和界址点 TXT 的坐标系，默认按位置取 3 度带（带号）
  --encoding gbk|utf-8  Shapefile 属性表的编码，默认 gbk
  --crs auto|EPSG:4523|gcj02|bd09
                        读入的文件没有写明坐标系时使用
  --datum-shift ΔX,ΔY,ΔZ,εX,εY,εZ,m
                        西安 80、北京 54 到 2000 国家大地坐标系的七参数，单位为米、角秒、ppm；
                        文件没有写明基准时，另用 --crs xian-80、beijing-54 或 EPSG:2349 等指明
  --rotation position-vector|coordinate-frame
                        七参数中旋转的约定：位置矢量法（EPSG 9606，即 +towgs84）或
                        坐标框架法（EPSG 9607）；有旋转时必须指明
  --layer 名称          文件有几个图层时读哪一个；"*" 读全部
  --width 米            把线按这一宽度变成面
  --radius 米           把点按这一半径变成面`;

const measure = `用法：jadeline measure A B [选项]

两块地的关系、重叠面积（平方米，各占多少）和沿椭球面的最近距离（米，两个位置）。A、B 是 screen 能读的任何文件，- 读标准输入。
文件里有几个图形时，A 的每一个与 B 的每一个逐对测量。几何有误而能确定所指的，修复后测量并写明；不能确定的不测量。

  --crs auto|EPSG:4523|gcj02|bd09
                        文件没有写明坐标系时使用，两个文件都适用
  --width 米            把线按这一宽度变成面
  --radius 米           把点按这一半径变成面
  --layer 名称          文件有几个图层时读哪一个；"*" 读全部
  --format text|json    输出格式；一对的 json 是一个对象，多对则为数组
  --out 文件            写入文件

退出状态：0 已测量 · 2 两个引擎结果不一致或没有算完，未能核对 · 65 读不懂输入`;

const serve = `用法：jadeline serve [目录] [选项]

目录默认是构建好的应用。

  --port 数             端口，默认 4173；被占用时另选一个
  --host 地址           监听地址，默认 127.0.0.1（只限本机）`;

export const help = { overview, screen, locate, rules, pack, measure, convert, serve };
