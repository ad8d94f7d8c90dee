import { ARTICLES, BASES, head, NUMBERED, parties, RULES, SIGNED, titled } from "./type-pieces.ts";
/*
 * A lawful document of each of the 29 types of Nghị định 30/2020/NĐ-CP, Điều 7, in the marks of the planted documents
 * (`test/planted/lines.ts`): made up, and written as Phụ lục III has their forms.
 */

export const TYPES: readonly (readonly [type: string, source: string])[] = [
  [
    "Nghị quyết",
    `@issuer HỘI ĐỒNG NHÂN DÂN
@issuer HUYỆN GIO LINH
@number Số: 25/NQ-HĐND
@date Gio Linh, ngày 10 tháng 3 năm 2025
@type NGHỊ QUYẾT
@subject Về việc thông qua danh mục dự án đầu tư công năm 2025
@formula HỘI ĐỒNG NHÂN DÂN HUYỆN GIO LINH
@basis Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;
@basis Theo đề nghị của Ủy ban nhân dân huyện.
@formula QUYẾT NGHỊ:
@art Điều 1. Thông qua danh mục dự án đầu tư công năm 2025 của huyện.
@art Điều 2. Giao Ủy ban nhân dân huyện tổ chức thực hiện Nghị quyết này./.
@recv - Thường trực HĐND tỉnh;
@recv - UBND huyện;
@recv - Lưu: VT.
@sign CHỦ TỊCH
@name Lê Quang Minh`,
  ],
  [
    "Quyết định",
    `${head("QĐ-SKHCN")}
@type QUYẾT ĐỊNH
@subject Về việc phân công cán bộ theo dõi chuyển đổi số
@formula GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ
${BASES}
@formula QUYẾT ĐỊNH:
${ARTICLES}
@recv - Như Điều 3;
@recv - Lưu: VT, VP.
@sign GIÁM ĐỐC
@name Trần Quốc Dũng`,
  ],
  ["Chỉ thị", titled("CT", "CHỈ THỊ", "Về việc tăng cường an toàn thông tin", NUMBERED)],
  ["Quy chế", titled("QC", "QUY CHẾ", "Sử dụng phòng thí nghiệm", RULES)],
  ["Quy định", titled("QyĐ", "QUY ĐỊNH", "Quản lý trang thiết bị thí nghiệm", RULES)],
  ["Thông cáo", titled("TC", "THÔNG CÁO", "Về kết quả hội nghị khoa học và công nghệ", NUMBERED)],
  ["Thông báo", titled("TB", "THÔNG BÁO", "Về việc tiếp nhận hồ sơ trực tuyến", NUMBERED)],
  ["Hướng dẫn", titled("HD", "HƯỚNG DẪN", "Đăng ký đề tài cấp cơ sở", NUMBERED)],
  ["Chương trình", titled("CTr", "CHƯƠNG TRÌNH", "Công tác của Sở năm 2025", NUMBERED)],
  ["Kế hoạch", titled("KH", "KẾ HOẠCH", "Tập huấn chuyển đổi số cho cán bộ", NUMBERED)],
  ["Phương án", titled("PA", "PHƯƠNG ÁN", "Phòng cháy và chữa cháy tại trụ sở", NUMBERED)],
  ["Đề án", titled("ĐA", "ĐỀ ÁN", "Xây dựng kho dữ liệu dùng chung", NUMBERED)],
  ["Dự án", titled("DA", "DỰ ÁN", "Nâng cấp phòng thí nghiệm", NUMBERED)],
  ["Báo cáo", titled("BC", "BÁO CÁO", "Kết quả công tác tháng 02 năm 2025", NUMBERED)],
  [
    "Biên bản",
    `@parent UBND TỈNH QUẢNG TRỊ
@issuer SỞ KHOA HỌC VÀ CÔNG NGHỆ
@number Số: 25/BB-SKHCN
@type BIÊN BẢN
@subject Họp giao ban tháng 3
Thời gian bắt đầu: 08 giờ 00 phút, thứ Hai, ngày 10 tháng 3 năm 2025.
Địa điểm: Phòng họp số 2, trụ sở Sở Khoa học và Công nghệ.
Thành phần tham dự: Giám đốc, các Phó Giám đốc và Trưởng các phòng.
Chủ trì (chủ tọa): Ông Trần Quốc Dũng, Giám đốc Sở.
Thư ký (người ghi biên bản): Bà Lê Thị Thu, chuyên viên Văn phòng.
Nội dung (theo diễn biến cuộc họp): Các phòng báo cáo kết quả tháng 02; Giám đốc kết luận, giao nhiệm vụ tháng 3.
Cuộc họp kết thúc vào 10 giờ 30 phút, ngày 10 tháng 3 năm 2025./.
@signl THƯ KÝ
@namel Lê Thị Thu
@sign CHỦ TỌA
@name Trần Quốc Dũng
@recv - Như thành phần tham dự;
@recv - Lưu: VT, Hồ sơ.`,
  ],
  [
    "Tờ trình",
    `${head("TTr-SKHCN")}
@type TỜ TRÌNH
@subject Về việc ban hành kế hoạch chuyển đổi số
@to Kính gửi: Ủy ban nhân dân tỉnh Quảng Trị
${NUMBERED}
@recv - Như trên;
@recv - Lưu: VT, VP.
${SIGNED}`,
  ],
  ["Hợp đồng", parties("HỢP ĐỒNG", "Chuyển giao công nghệ", "HĐ")],
  [
    "Công điện",
    `@issuer CHỦ TỊCH ỦY BAN NHÂN DÂN
@issuer TỈNH QUẢNG TRỊ
@number Số: 25/CĐ-UBND
@date Quảng Trị, ngày 10 tháng 3 năm 2025
@type CÔNG ĐIỆN
@subject Về việc ứng phó với mưa lớn
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ điện:
@toitem - Chủ tịch Ủy ban nhân dân các huyện, thị xã, thành phố;
@toitem - Giám đốc Sở Nông nghiệp và Môi trường.
Để chủ động ứng phó với mưa lớn, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Các địa phương kiểm tra khu vực có nguy cơ sạt lở.
2. Sở Nông nghiệp và Môi trường vận hành an toàn hồ chứa./.
@recv - Như trên;
@recv - Lưu: VT, KT.
@sign KT. CHỦ TỊCH
@sign PHÓ CHỦ TỊCH
@name Hoàng Xuân Trường`,
  ],
  ["Bản ghi nhớ", parties("BẢN GHI NHỚ", "Hợp tác nghiên cứu khoa học", "BGN")],
  ["Bản thỏa thuận", parties("BẢN THỎA THUẬN", "Phối hợp chuyển giao công nghệ", "BTT")],
  [
    "Giấy ủy quyền",
    titled(
      "GUQ",
      "GIẤY ỦY QUYỀN",
      "Về việc ký hợp đồng chuyển giao công nghệ",
      `Giám đốc Sở Khoa học và Công nghệ ủy quyền cho ông Lê Văn Thành, Chánh Văn phòng Sở, thực hiện các công việc sau:
1. Ký hợp đồng chuyển giao công nghệ với các đơn vị.
2. Nghiệm thu và thanh lý hợp đồng.
Giấy này có giá trị đến hết ngày 31 tháng 12 năm 2025./.`,
    ),
  ],
  [
    "Giấy mời",
    `${head("GM-SKHCN")}
@type GIẤY MỜI
@subject Dự hội thảo về chuyển đổi số
Sở Khoa học và Công nghệ trân trọng kính mời: Đại diện lãnh đạo các phòng, đơn vị
Tới dự hội thảo về chuyển đổi số trong cơ quan nhà nước.
Chủ trì: Ông Trần Quốc Dũng, Giám đốc Sở.
Thời gian: 08 giờ 00 phút, thứ Năm, ngày 20 tháng 3 năm 2025.
Địa điểm: Hội trường Sở Khoa học và Công nghệ./.
@recv - Như trên;
@recv - Lưu: VT, VP.
${SIGNED}`,
  ],
  [
    "Giấy giới thiệu",
    `${head("GGT-SKHCN")}
@type GIẤY GIỚI THIỆU
Sở Khoa học và Công nghệ trân trọng giới thiệu:
Ông (bà): Lê Văn Thành
Chức vụ: Chánh Văn phòng
Được cử đến: Cục Sở hữu trí tuệ
Về việc: Nộp hồ sơ đăng ký nhãn hiệu tập thể
Đề nghị Quý cơ quan tạo điều kiện để ông Lê Văn Thành hoàn thành nhiệm vụ.
Giấy này có giá trị đến hết ngày 31 tháng 3 năm 2025./.
@recv - Như trên;
@recv - Lưu: VT.
${SIGNED}`,
  ],
  [
    "Giấy nghỉ phép",
    `${head("GNP-SKHCN")}
@type GIẤY NGHỈ PHÉP
Xét Đơn đề nghị nghỉ phép ngày 05 tháng 3 năm 2025 của bà Lê Thị Thu, Sở Khoa học và Công nghệ cấp cho:
Bà: Lê Thị Thu
Chức vụ: Chuyên viên Văn phòng
Được nghỉ phép trong thời gian 05 ngày, kể từ ngày 17 tháng 3 năm 2025 đến hết ngày 21 tháng 3 năm 2025 tại thành phố Huế.
Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ phép năm 2025./.
@recv - Bà Lê Thị Thu;
@recv - Lưu: VT.
${SIGNED}`,
  ],
  [
    "Phiếu gửi",
    titled(
      "PG",
      "PHIẾU GỬI",
      "Gửi tài liệu hội thảo chuyển đổi số",
      `@to Kính gửi: Các phòng, đơn vị thuộc Sở
Sở Khoa học và Công nghệ gửi kèm theo phiếu này các văn bản, tài liệu sau:
1. Chương trình hội thảo.
2. Danh sách đại biểu.
Sau khi nhận được, đề nghị các phòng, đơn vị gửi lại phiếu này./.`,
    ),
  ],
  [
    "Phiếu chuyển",
    titled(
      "PC",
      "PHIẾU CHUYỂN",
      "Chuyển đơn kiến nghị của công dân",
      `@to Kính gửi: Phòng Quản lý công nghệ
Sở Khoa học và Công nghệ chuyển đến Phòng Quản lý công nghệ đơn kiến nghị của ông Lê Văn Bình để xem xét, giải quyết theo thẩm quyền./.`,
    ),
  ],
  [
    "Phiếu báo",
    titled(
      "PB",
      "PHIẾU BÁO",
      "Kết quả thẩm định hồ sơ đề tài",
      `@to Kính gửi: Viện Ứng dụng công nghệ
Sở Khoa học và Công nghệ báo kết quả thẩm định hồ sơ đề tài của Viện như sau:
1. Hồ sơ đầy đủ, hợp lệ.
2. Đề tài được đưa vào kế hoạch năm 2025./.`,
    ),
  ],
  [
    "Công văn",
    `${head("SKHCN-VP")}
@about V/v rà soát thủ tục hành chính năm 2025
@to Kính gửi:
@toitem - Các phòng thuộc Sở;
@toitem - Trung tâm Ứng dụng tiến bộ khoa học và công nghệ.
${NUMBERED}
@recv - Như trên;
@recv - Lưu: VT, VP.
${SIGNED}`,
  ],
  [
    "Thư công",
    `${head("SKHCN-VP")}
@about V/v cảm ơn đơn vị phối hợp tổ chức hội thảo
@to Kính gửi: Trường Đại học Khoa học, Đại học Huế
Sở Khoa học và Công nghệ trân trọng cảm ơn Quý Trường đã phối hợp tổ chức thành công hội thảo về chuyển đổi số.
Rất mong tiếp tục nhận được sự hợp tác của Quý Trường./.
@recv - Như trên;
@recv - Lưu: VT, VP.
${SIGNED}`,
  ],
];
