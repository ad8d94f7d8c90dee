export const head = (symbol: string): string => `@parent UBND TỈNH QUẢNG TRỊ
@issuer SỞ KHOA HỌC VÀ CÔNG NGHỆ
@number Số: 25/${symbol}
@date Quảng Trị, ngày 10 tháng 3 năm 2025`;

export const SIGNED = `@sign KT. GIÁM ĐỐC
@sign PHÓ GIÁM ĐỐC
@name Trần Thị Hồng Vân`;

const RECEIVED = `@recv - UBND tỉnh (báo cáo);
@recv - Các phòng, đơn vị thuộc Sở;
@recv - Lưu: VT, VP.`;

export const BASES = `@basis Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh Quảng Trị quy định chức năng, nhiệm vụ của Sở Khoa học và Công nghệ;
@basis Theo đề nghị của Chánh Văn phòng Sở.`;

export const NUMBERED = `Thực hiện Công văn số 310/UBND-KGVX ngày 20 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh Quảng Trị, Sở Khoa học và Công nghệ nêu các nội dung sau:
@h2 I. TÌNH HÌNH CHUNG
1. Công tác quản lý
a) Sở đã bàn giao 14 máy tính cho các phòng.
b) Các phòng đã nhận đủ thiết bị và tài liệu.
2. Công tác phối hợp
- Phối hợp với các sở, ngành rà soát thủ tục hành chính;
- Phối hợp với các địa phương tập huấn cho cán bộ.
@h2 II. NHIỆM VỤ THỜI GIAN TỚI
1. Hoàn thành việc rà soát quy chế làm việc.
2. Báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện./.`;

export const ARTICLES = `@art Điều 1. Phân công cán bộ theo dõi công tác chuyển đổi số của Sở.
@art Điều 2. Cán bộ được phân công có các nhiệm vụ sau:
1. Tham mưu kế hoạch hằng năm của Sở.
2. Tổng hợp kết quả của các phòng, đơn vị.
@art Điều 3. Chánh Văn phòng, Trưởng các phòng và cán bộ có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`;

export const RULES = `@chap Chương I
@chaptitle QUY ĐỊNH CHUNG
@art Điều 1. Phạm vi điều chỉnh
1. Văn bản này điều chỉnh việc sử dụng phòng thí nghiệm của Sở.
2. Văn bản này áp dụng đối với cán bộ của các phòng, đơn vị.
@chap Chương II
@chaptitle TỔ CHỨC THỰC HIỆN
@art Điều 2. Trách nhiệm của cán bộ
1. Thực hiện đúng nội quy và hướng dẫn:
a) Mặc đồ bảo hộ khi làm việc;
b) Ghi sổ theo dõi sau mỗi lần sử dụng.
2. Báo ngay cho người phụ trách khi có sự cố./.`;

export const titled = (symbol: string, type: string, subject: string, body: string): string =>
  [
    head(`${symbol}-SKHCN`),
    `@type ${type}`,
    `@subject ${subject}`,
    body,
    body.startsWith("@to") ? "@recv - Như trên;\n@recv - Lưu: VT, VP." : RECEIVED,
    SIGNED,
  ].join("\n");

export const parties = (type: string, subject: string, symbol: string): string =>
  [
    head(`${symbol}-SKHCN`),
    `@type ${type}`,
    `@subject ${subject}`,
    "Căn cứ nhu cầu và khả năng của hai bên, hôm nay, ngày 10 tháng 3 năm 2025, tại trụ sở Sở Khoa học và Công nghệ, hai bên thống nhất các nội dung sau:",
    "@art Điều 1. Nội dung phối hợp",
    "1. Trao đổi tài liệu về chuyển giao công nghệ.",
    "2. Tổ chức tập huấn cho cán bộ hai bên.",
    "@art Điều 2. Hiệu lực",
    "Văn bản này có hiệu lực từ ngày ký, được lập thành 02 bản, mỗi bên giữ 01 bản./.",
    "@signl ĐẠI DIỆN BÊN B",
    "@namel Lê Văn Thành",
    "@sign ĐẠI DIỆN BÊN A",
    "@name Trần Thị Hồng Vân",
  ].join("\n");
