import type { Examples } from "./examples.ts";

/** What templates and deletions leave behind. */
export const BROKEN: Readonly<Record<string, Examples>> = {
  "content/empty-brackets": {
    wrong: [
      ["0 huyện còn lại () đã có 100% số xã đạt chuẩn.", ["()"]],
      ["Liên kết vụ Xuân: 0 ha lúa (); tiếp tục mở rộng.", ["()"]],
      ["Đạt 3 tiêu chí ( ; ) theo quy định.", ["( ; )"]],
      ["Ra mắt “ ” tại các thôn.", ["“ ”"]],
    ],
    right: ["Có 02 huyện (Hương Khê, Kỳ Anh) còn lại.", "Nam ( ) Nữ ( )", "Các mục a), b) và 1) của quy định."],
  },
  "content/doubled-mark": {
    wrong: [
      ["Mức độ đạt so với yêu cầu: .", [": ."]],
      ["Diện tích lúa của huyện; . Công ty ký hợp tác.", ["; ."]],
      ["Giá lúa tươi tại ruộng, . Sản lượng tăng.", [", ."]],
      ["Có thêm 02 xã;; còn 03 xã.", [";;"]],
      ["Đã hoàn thành.. Còn lại 02 xã.", [".."]],
      ["Gồm các xã:, Cẩm Bình.", [":,"]],
    ],
    right: [
      "Gồm cam, bưởi, v.v., chè.",
      "Nơi nhận: các sở, ngành,...",
      "Tổng kinh phí: ......... đồng; ….",
      "Xem tại https://hatinh.gov.vn, mục Văn bản.",
      "Trên đây là báo cáo./.",
      "Đạt 5,2%; 1.202 thôn, 73,9%.",
    ],
  },
  "content/empty-item": {
    wrong: [
      ["Có 02 xã.\n\n- .\n\n- Xã Cẩm Bình.", ["- ."]],
      ["Gồm:\n\n- ;\n\n- xã Cẩm Bình.", ["- ;"]],
    ],
    right: ["- Xã Cẩm Bình.", "- Họ và tên: ..........", "Có 02 xã."],
  },
  "content/leading-mark": {
    wrong: [
      [", đang hoàn thiện các tiêu chí.", [","]],
      ["Có 02 xã.\n\n- ; đang hoàn thiện các tiêu chí.", ["- ;"]],
    ],
    right: ["Đang hoàn thiện các tiêu chí.", "..........", "- Đang hoàn thiện."],
  },
  "content/equal-comparison": {
    wrong: [
      ["Năng suất đạt 55 tạ/ha (bằng so với cùng kỳ).", ["bằng so với"]],
      ["Năng suất giảm 0 tạ/ha so với cùng kỳ.", ["giảm 0"]],
      ["Sản lượng tăng 0,0% so với năm trước.", ["tăng 0,0"]],
    ],
    right: [
      "Năng suất bằng cùng kỳ năm trước.",
      "Năng suất giảm 0,5 tạ/ha so với cùng kỳ.",
      "Tỷ lệ hộ nghèo giảm 0,05% so với năm trước.",
      "Đánh giá bằng cách so với năm trước.",
    ],
  },
  "content/padded-zero": {
    wrong: [
      ["Có thêm 00 xã đạt chuẩn.", ["00"]],
      ["Ký hợp tác với 00 huyện.", ["00"]],
    ],
    right: ["Khai mạc lúc 8 giờ 00 phút.", "Họp lúc 14h00 tại hội trường.", "Có thêm 04 xã, 100 thôn, 1.000 hộ."],
  },
  "content/lost-object": {
    wrong: [
      ["Các đơn vị tham gia .", ["tham gia ."]],
      ["Tổ chức hội chợ tại ; bán hàng.", ["tại ;"]],
      ["Tỉnh công nhận 03 xã, gồm.", ["gồm."]],
    ],
    right: ["Có 09 sản phẩm đăng ký tham gia.", "Tình hình hiện tại.", "Khắc phục tồn tại, hạn chế.", "Gồm 03 xã."],
  },
  "content/empty-introduction": {
    wrong: [
      [
        "- Các huyện phấn đấu đạt chuẩn nâng cao. Kết quả tự đánh giá của từng huyện:\n\n- Phấn đấu 100% phường đạt chuẩn.",
        ["- Các huyện phấn đấu đạt chuẩn nâng cao. Kết quả tự đánh giá của từng huyện:"],
      ],
      ["1. Kết quả\n\nCác nhiệm vụ cụ thể:\n\n2. Tồn tại", ["Các nhiệm vụ cụ thể:"]],
      ["Một số việc giao cụ thể như sau:", ["Một số việc giao cụ thể như sau:"]],
    ],
    right: [
      "Kết quả của từng huyện:\n\n- Can Lộc: đạt.\n\n- Thạch Hà: chưa đạt.",
      "1. Kết quả:\n\na) Giao thông.\n\n2. Tồn tại",
      "Kính gửi:",
      "Các nhiệm vụ:\n\nThứ nhất, củng cố tiêu chí.",
    ],
  },
};
