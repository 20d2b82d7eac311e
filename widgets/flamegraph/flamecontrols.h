// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamepalette.h"
#include "widgets/flamegraph/flamesearch.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QLineEdit;
class QMenu;
class QToolButton;

namespace bee {

class ElidedLabel;

/// The controls of a flame graph in one line. What does not fit moves into the last menu. Window thread.
class FlameControls : public QWidget {
    Q_OBJECT

public:
    explicit FlameControls(QWidget* parent = nullptr);

    void setShape(const FlameShape& shape);
    void setLook(const FlameLook& look);
    /// What the stacks allow: an order in time, and colours of a difference.
    void setAbilities(bool hasSlices, bool hasBaseline);
    void setFunctionsShown(bool shown);

    void setQuery(const FlameQuery& query);
    [[nodiscard]] FlameQuery query() const;
    /// What a search found, or why it is none; plain text.
    void setAnswer(const QString& text, bool isWrong, bool canStep);
    [[nodiscard]] QLineEdit* field() const { return m_field; }
    /// Of what is always there.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void queryChanged();
    void stepRequested(bool forward);
    void shapeEdited(const bee::FlameShape& shape);
    void lookEdited(const bee::FlameLook& look);
    void functionsToggled(bool shown);
    void framesRequested(); ///< the fields of FlameFrameFields

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeMenus();
    QAction* addChoice(QMenu* menu, QActionGroup* group, const QString& text, const QVariant& value);
    void edit(const std::function<void(FlameShape&)>& change);
    void editLook(const std::function<void(FlameLook&)>& change);
    void showState();
    void fit();
    [[nodiscard]] int widthOf(const QWidget* part) const;
    [[nodiscard]] int fixedWidth() const;

    FlameShape m_shape;
    FlameLook m_look;
    bool m_hasSlices = false;
    bool m_hasBaseline = false;
    QLineEdit* m_field;
    QToolButton *m_regularExpression, *m_previous, *m_next;
    ElidedLabel* m_answer;
    QToolButton *m_order, *m_split, *m_colors, *m_functions, *m_more;
    QMenu *m_orderMenu, *m_splitMenu, *m_colorMenu, *m_moreMenu, *m_depthMenu, *m_shareMenu;
    QActionGroup *m_orders, *m_splits, *m_colorings, *m_depths, *m_shares;
    QAction *m_icicle, *m_callers, *m_recursion, *m_normalised, *m_functionsAction;
};

} // namespace bee
