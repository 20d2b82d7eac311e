// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamecanvas.h"
#include "widgets/theme/latestjob.h"

#include <QWidget>

class QToolButton;

namespace bee {

class ElidedLabel;

/// One function over all its places: who calls it above, what it calls below. Laid out on the thread pool.
/// Window thread.
class FlameSandwich : public QWidget {
    Q_OBJECT

public:
    explicit FlameSandwich(QWidget* parent = nullptr);

    /// function: its name in the profile. shape: the graph's own, of which filter and expressions hold.
    void open(std::shared_ptr<const StackProfile> profile, const FlameShape& shape, const QString& function);
    void setLook(const FlameLook& look);
    void setCardContext(const FlameCardContext& context);
    [[nodiscard]] const QString& function() const { return m_function; }
    [[nodiscard]] FlameCanvas* callers() const { return m_callers; }
    [[nodiscard]] FlameCanvas* callees() const { return m_callees; }

Q_SIGNALS:
    void closed();
    void finished();
    void frameHovered(const std::shared_ptr<const bee::FlameLayout>& layout,
                      std::optional<std::size_t> frame);
    void actionRequested(bee::FlameAction action, const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Layouts {
        std::shared_ptr<const FlameLayout> callers, callees;
        quint64 total = 0; ///< of the whole graph
    };

    QString m_function;
    FlameCanvas *m_callers, *m_callees;
    ElidedLabel* m_title;
    ElidedLabel* m_amount;
    QToolButton* m_close;
    LatestJob<Layouts> m_job;
};

} // namespace bee
