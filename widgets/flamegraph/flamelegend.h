// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamepalette.h"

#include <QWidget>

namespace bee {

/// What the colours of a flame graph mean, in as many lines as it takes.
class FlameLegend : public QWidget {
    Q_OBJECT

public:
    explicit FlameLegend(QWidget* parent = nullptr);
    void setEntries(std::vector<FlameLegendEntry> entries);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<FlameLegendEntry> m_entries;
};

} // namespace bee
