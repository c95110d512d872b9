from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'indikatorer.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_indikatortabell = l_0_målremsa = missing
    try:
        t_1 = environment.filters['first']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'first' found.")
    try:
        t_2 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_3 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    environment.budget.pay(6)
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'indikatorer.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'indikatortabell': l_0_indikatortabell, 'målremsa': l_0_målremsa})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro(l_1_ett, l_1_år, l_1_rubrik, l_1_klass):
        t_4 = []
        l_1_prognoser = l_1_bedömda = missing
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        if l_1_år is missing:
            l_1_år = undefined("parameter 'år' was not provided", name='år')
        if l_1_rubrik is missing:
            l_1_rubrik = ''
        if l_1_klass is missing:
            l_1_klass = 'rapport'
        environment.budget.pay(23)
        pass
        l_1_prognoser = t_2(context.eval_ctx, t_3(context, environment.getattr(l_1_ett, 'indikatorer'), 'prognos'))
        l_1_bedömda = t_2(context.eval_ctx, t_3(context, environment.getattr(l_1_ett, 'indikatorer'), 'status'))
        t_4.extend((
            '<table class="',
            escape(environment.finalize(l_1_klass)),
            '" title="',
            escape(environment.finalize(environment.getattr(l_1_ett, 'namn'))),
            ': indikatorer">\n',
        ))
        if l_1_rubrik:
            environment.budget.pay(4)
            pass
            t_4.extend((
                '<caption>',
                escape(environment.finalize(l_1_rubrik)),
                '</caption>',
            ))
        t_4.append(
            '<thead><tr><th scope="col">Indikator</th>\n',
        )
        for l_2_tidigare in environment.counted(environment.getattr(l_1_ett, 'år'), ):
            _loop_vars = {}
            environment.budget.pay(4)
            pass
            t_4.extend((
                '<th scope="col" class="tal">Utfall ',
                escape(environment.finalize(l_2_tidigare)),
                '</th>',
            ))
        l_2_tidigare = missing
        t_4.extend((
            '<th scope="col" class="tal">Målvärde ',
            escape(environment.finalize(l_1_år)),
            '</th><th scope="col" class="tal">Utfall ',
            escape(environment.finalize(l_1_år)),
            '</th>\n',
        ))
        if (undefined(name='prognoser') if l_1_prognoser is missing else l_1_prognoser):
            environment.budget.pay(4)
            pass
            t_4.extend((
                '<th scope="col" class="tal">Prognos ',
                escape(environment.finalize(l_1_år)),
                '</th>',
            ))
        if (undefined(name='bedömda') if l_1_bedömda is missing else l_1_bedömda):
            environment.budget.pay(2)
            pass
            t_4.append(
                '<th scope="col">Måluppfyllelse</th>',
            )
        t_4.append(
            '</tr></thead>\n<tbody>\n',
        )
        for l_2_indikator in environment.counted(environment.getattr(l_1_ett, 'indikatorer'), ):
            _loop_vars = {}
            environment.budget.pay(14)
            pass
            t_4.extend((
                '<tr><th scope="row">',
                escape(environment.finalize(environment.getattr(l_2_indikator, 'namn'))),
            ))
            if (environment.getattr(l_2_indikator, 'enhet') and environment.compared(environment.getattr(l_2_indikator, 'enhet'), 'notin', environment.concatenated('% ', environment.getattr(l_2_indikator, 'namn'), ))):
                environment.budget.pay(3)
                pass
                t_4.extend((
                    ', ',
                    escape(environment.finalize(environment.getattr(l_2_indikator, 'enhet'))),
                ))
            t_4.append(
                '</th>\n',
            )
            for l_3_tidigare in environment.counted(environment.getattr(l_1_ett, 'år'), ):
                _loop_vars = {}
                environment.budget.pay(4)
                pass
                t_4.extend((
                    '<td class="tal">',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), (environment.getitem(environment.getattr(l_2_indikator, 'serie'), l_3_tidigare) if environment.compared(l_3_tidigare, 'in', environment.getattr(l_2_indikator, 'serie')) else None), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            l_3_tidigare = missing
            t_4.append(
                '<td class="tal">',
            )
            if environment.getattr(l_2_indikator, 'målvärde'):
                environment.budget.pay(2)
                pass
                t_4.append(
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målvärdet'), environment.getattr(l_2_indikator, 'målvärde'), _loop_vars=_loop_vars))),
                )
            else:
                environment.budget.pay(2)
                pass
                t_4.append(
                    'saknas',
                )
            t_4.extend((
                '</td><td class="tal">',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), environment.getattr(l_2_indikator, 'utfall'), _loop_vars=_loop_vars))),
                '</td>\n',
            ))
            if (undefined(name='prognoser') if l_1_prognoser is missing else l_1_prognoser):
                environment.budget.pay(4)
                pass
                t_4.extend((
                    '<td class="tal">',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), environment.getattr(l_2_indikator, 'prognos'), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            if (undefined(name='bedömda') if l_1_bedömda is missing else l_1_bedömda):
                environment.budget.pay(4)
                pass
                t_4.extend((
                    '<td>',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'status'), environment.getattr(l_2_indikator, 'status'), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            t_4.append(
                '</tr>\n',
            )
        l_2_indikator = missing
        t_4.extend((
            '</tbody>\n</table>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'indikatorernas_anmärkningar'), l_1_ett))),
            '\n',
        ))
        return concat(t_4)
    context.exported_vars.add('indikatortabell')
    context.vars['indikatortabell'] = l_0_indikatortabell = Macro(environment, macro, 'indikatortabell', ('ett', 'år', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett, l_1_år, l_1_namn, l_1_titel):
        t_5 = []
        l_1_indikator = missing
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        if l_1_år is missing:
            l_1_år = undefined("parameter 'år' was not provided", name='år')
        if l_1_namn is missing:
            l_1_namn = undefined("parameter 'namn' was not provided", name='namn')
        if l_1_titel is missing:
            l_1_titel = undefined("parameter 'titel' was not provided", name='titel')
        environment.budget.pay(31)
        pass
        l_1_indikator = t_1(environment, environment.getattr(l_1_ett, 'indikatorer'))
        t_5.extend((
            '<table class="mål" title="',
            escape(environment.finalize((l_1_titel or environment.getattr(l_1_ett, 'namn')))),
            '">\n<thead><tr>',
        ))
        if l_1_namn:
            environment.budget.pay(2)
            pass
            t_5.append(
                '<th scope="col">Indikator</th>',
            )
        for l_2_tidigare in environment.counted(environment.getattr(l_1_ett, 'år'), ):
            _loop_vars = {}
            environment.budget.pay(4)
            pass
            t_5.extend((
                '<th scope="col">Utfall ',
                escape(environment.finalize(l_2_tidigare)),
                '</th>',
            ))
        l_2_tidigare = missing
        t_5.extend((
            '<th scope="col">Mål ',
            escape(environment.finalize(l_1_år)),
            '</th><th scope="col">Utfall ',
            escape(environment.finalize(l_1_år)),
            '</th>\n',
        ))
        if environment.getattr((undefined(name='indikator') if l_1_indikator is missing else l_1_indikator), 'prognos'):
            environment.budget.pay(4)
            pass
            t_5.extend((
                '<th scope="col">Prognos ',
                escape(environment.finalize(l_1_år)),
                '</th>',
            ))
        t_5.append(
            '<th scope="col">Måluppfyllelse</th>',
        )
        if environment.getattr(l_1_ett, 'trend'):
            environment.budget.pay(2)
            pass
            t_5.append(
                '<th scope="col">Trend</th>',
            )
        t_5.append(
            '</tr></thead>\n<tbody><tr>',
        )
        if l_1_namn:
            environment.budget.pay(4)
            pass
            t_5.extend((
                '<th scope="row">',
                escape(environment.finalize(environment.getattr((undefined(name='indikator') if l_1_indikator is missing else l_1_indikator), 'namn'))),
                '</th>',
            ))
        for l_2_tidigare in environment.counted(environment.getattr(l_1_ett, 'år'), ):
            _loop_vars = {}
            environment.budget.pay(4)
            pass
            t_5.extend((
                '<td><p class="måltal">',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), (environment.getitem(environment.getattr((undefined(name='indikator') if l_1_indikator is missing else l_1_indikator), 'serie'), l_2_tidigare) if environment.compared(l_2_tidigare, 'in', environment.getattr((undefined(name='indikator') if l_1_indikator is missing else l_1_indikator), 'serie')) else None), _loop_vars=_loop_vars))),
                '</p></td>',
            ))
        l_2_tidigare = missing
        t_5.append(
            '<td><p class="måltal">',
        )
        if environment.getattr((undefined(name='indikator') if l_1_indikator is missing else l_1_indikator), 'målvärde'):
            environment.budget.pay(2)
            pass
            t_5.append(
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målvärdet'), environment.getattr((undefined(name='indikator') if l_1_indikator is missing else l_1_indikator), 'målvärde')))),
            )
        else:
            environment.budget.pay(2)
            pass
            t_5.append(
                'saknas',
            )
        t_5.extend((
            '</p></td><td><p class="måltal">',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), environment.getattr((undefined(name='indikator') if l_1_indikator is missing else l_1_indikator), 'utfall')))),
            '</p></td>\n',
        ))
        if environment.getattr((undefined(name='indikator') if l_1_indikator is missing else l_1_indikator), 'prognos'):
            environment.budget.pay(4)
            pass
            t_5.extend((
                '<td><p class="måltal">',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), environment.getattr((undefined(name='indikator') if l_1_indikator is missing else l_1_indikator), 'prognos')))),
                '</p></td>',
            ))
        t_5.extend((
            '<td>',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'status'), environment.getattr(l_1_ett, 'status')))),
            '</td>',
        ))
        if environment.getattr(l_1_ett, 'trend'):
            environment.budget.pay(4)
            pass
            t_5.extend((
                '<td>',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'trend'), environment.getattr(l_1_ett, 'trend')))),
                '</td>',
            ))
        t_5.extend((
            '</tr></tbody>\n</table>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'indikatorernas_anmärkningar'), l_1_ett))),
            '\n',
        ))
        return concat(t_5)
    context.exported_vars.add('målremsa')
    context.vars['målremsa'] = l_0_målremsa = Macro(environment, macro, 'målremsa', ('ett', 'år', 'namn', 'titel'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=29&5=34&6=45&7=48&8=51&9=56&11=67&12=79&13=84&14=92&17=101&18=103&19=119&20=132&21=149&22=157&27=171&31=178&32=189&33=194&34=197&35=203&36=215&37=220&38=231&40=240&41=248&42=261&43=278&44=288&47=301'